using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dbready.Publishing;

/// <summary>A program of the clone as one executable, which needs the .NET runtime and nothing else.</summary>
internal static class SingleFile
{
    /// <summary>Builds a program.</summary>
    /// <param name="installation">The clone.</param>
    /// <param name="project">The project's file, from the clone.</param>
    /// <param name="folder">Where to build; files of the build are left there.</param>
    /// <param name="cancel">Ends the build.</param>
    /// <returns>The executable.</returns>
    /// <exception cref="UsageException">It cannot be built; with the compiler's words.</exception>
    public static async Task<string> BuildAsync(Installation installation, string project, string folder, CancellationToken cancel)
    {
        var output = Path.Combine(folder, "output");
        var log = await PublishAsync(installation, project, folder, output, precompile: true, cancel);

        // The precompiler is a package that not every network has; without it the program is the same, only slower to start.
        if (log?.Contains("crossgen", StringComparison.OrdinalIgnoreCase) == true)
            log = await PublishAsync(installation, project, folder, output, precompile: false, cancel);
        return log is null
            ? Path.Combine(output, Path.GetFileNameWithoutExtension(project) + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : throw new UsageException($"{project} could not be built:\n{log}");
    }

    static async Task<string?> PublishAsync(Installation installation, string project, string folder, string output, bool precompile, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Dotnet(), [
            "publish", Path.Combine(installation.Root, project), "-c", "Release", "-v", "quiet", "--self-contained", "false", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output,
            "-p:PublishSingleFile=true", "-p:DebugType=none", "-p:UseSharedCompilation=false", $"-p:PublishReadyToRun={precompile}", $"-p:ArtifactsPath={Path.Combine(folder, "build")}",
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var (words, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0 ? null : await words + await errors;
    }

    static string Dotnet() => Path.Combine(
        Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? root : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
