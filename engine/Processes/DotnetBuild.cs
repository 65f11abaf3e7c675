using System.ComponentModel;
using System.Text;

namespace Engine.Processes;

/// <summary>Builds a .NET project once and tells where the result is.</summary>
internal static class DotnetBuild
{
    /// <summary>The built assembly of the one project in <paramref name="folder"/>, or of <paramref name="entry"/>.</summary>
    /// <exception cref="RunFailureException">It does not build.</exception>
    public static async Task<string> RunAsync(
        ProcessScope processes, string folder, string entry, (FailureKind CannotStart, FailureKind Failed) kinds, TimeSpan patience, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        ChildProcess build;
        try
        {
            build = processes.Start(
                new ProcessCommand("dotnet", ["build", entry, "--disable-build-servers", "-nologo", "-v:q", "-t:Build", "-getProperty:TargetPath"], folder),
                (line, _) =>
                {
                    lock (output)
                        output.AppendLine(line);
                });
        }
        catch (Win32Exception e)
        {
            throw new RunFailureException(kinds.CannotStart, $"{folder} needs dotnet to be built, which cannot be started: {e.Message}.", e);
        }

        int code;
        try
        {
            code = await build.Exited.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new RunFailureException(kinds.Failed, $"{folder}: the build did not end within {patience.TotalSeconds} s.", e);
        }

        var text = output.ToString().Trim();
        if (code != 0)
            throw new RunFailureException(kinds.Failed, $"{folder} does not build (dotnet build ended with code {code}):{build.Tail}");
        var path = text[(text.LastIndexOf('\n') + 1)..].Trim();
        return File.Exists(path)
            ? path
            : throw new RunFailureException(kinds.Failed, $"{folder}: dotnet build did not tell the built program's path, but: {path}");
    }
}
