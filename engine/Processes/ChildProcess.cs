using System.Diagnostics;

namespace Engine.Processes;

/// <summary>A started process, whose output is read as lines.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process, Task<int> exited)
    {
        this.process = process;
        Exited = exited;
    }

    /// <summary>The exit code, once the process has ended and its output is read.</summary>
    public Task<int> Exited { get; }

    /// <summary>The last lines of both streams.</summary>
    public required OutputTail Tail { get; init; }

    /// <summary>Starts a process.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="marker">Name and value of a variable that marks the process and all it starts.</param>
    /// <param name="onLine">Receives each line; the flag tells standard error.</param>
    /// <exception cref="RunFailureException">It cannot be started.</exception>
    public static ChildProcess Start(ProcessCommand command, (string Name, string Value) marker, Action<string, bool> onLine)
    {
        var info = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value;
        info.Environment[marker.Name] = marker.Value;
        var started = new Process { StartInfo = info };
        started.Start();
        started.StandardInput.Close();
        var tail = new OutputTail();
        var output = LineReader.ReadAsync(started.StandardOutput.BaseStream, line => Deliver(line, isError: false));
        var error = LineReader.ReadAsync(started.StandardError.BaseStream, line => Deliver(line, isError: true));
        return new ChildProcess(started, WaitAsync(started, output, error)) { Tail = tail };

        void Deliver(string line, bool isError)
        {
            tail.Add(line);
            onLine(line, isError);
        }
    }

    /// <summary>Ends the process and its descendants.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public void Dispose() => process.Dispose();

    private static async Task<int> WaitAsync(Process process, Task output, Task error)
    {
        await process.WaitForExitAsync();

        // A detached descendant may hold the pipes open: what it prints is not waited for.
        await Task.WhenAny(Task.WhenAll(output, error), Task.Delay(TimeSpan.FromSeconds(5)));
        return process.ExitCode;
    }
}
