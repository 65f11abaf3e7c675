using System.Diagnostics;

namespace Measure;

/// <summary>A command that is run to its end and timed.</summary>
internal sealed record Command(string File, string[] Arguments, string Folder)
{
    /// <summary>Variables on top of this process's own.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Runs the command; anything but exit code 0 ends the benchmark.</summary>
    /// <param name="watch">Called with the id of the process while it runs.</param>
    public (TimeSpan Time, string Output) Run(Action<int>? watch = null)
    {
        var info = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            info.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{File} cannot be started");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (watch is not null && !process.WaitForExit(20))
            watch(process.Id);
        process.WaitForExit();
        var time = clock.Elapsed;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{this} ended with code {process.ExitCode}:\n{output.Result}\n{error.Result}");
        return (time, output.Result);
    }

    public override string ToString() => $"{File} {string.Join(' ', Arguments)}";
}
