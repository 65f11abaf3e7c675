using System.Diagnostics;

namespace Testing;

/// <summary>Runs programs to their end.</summary>
public static class Processes
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program and reads both of its streams; past five minutes it is killed and the test fails.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments, as they are.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Variables on top of the test's own; <see langword="null"/> removes one.</param>
    public static async Task<ProcessResult> RunAsync(
        string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"cannot start {file}");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {string.Join(' ', arguments)} did not end within {Limit}:\n{await output}\n{await error}", e);
        }

        return new ProcessResult(process.ExitCode, await output, await error);
    }
}
