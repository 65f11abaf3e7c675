using System.ComponentModel;
using Engine.Monitor;
using Engine.Processes;

namespace Engine.Programs;

/// <summary>Runs the program to its end and judges how it ended.</summary>
internal sealed class ProgramRun(Deployment deployment, MonitorService monitor, ProcessScope processes)
{
    private ChildProcess? program;

    /// <summary>Starts the program and waits until it has registered everything, or has ended.</summary>
    /// <exception cref="RunFailureException">The program cannot be started, or hangs.</exception>
    public async Task RegisterAllAsync(string address, CancellationToken cancellationToken)
    {
        var options = deployment.Options;
        var command = await ProgramCommand.FindAsync(options, address, processes, cancellationToken);
        try
        {
            program = processes.Start(command, (line, _) => deployment.Log.AddPrinted(line));
        }
        catch (Win32Exception e)
        {
            throw new RunFailureException(FailureKind.ProgramCannotStart, $"The program cannot be started: {command.FileName}: {e.Message}.", e);
        }

        deployment.Activity.Begin().Dispose(); // the silence begins now, not when the build began
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var silence = deployment.Activity.WaitForSilenceAsync(options.ProgramSilence, watch.Token);
        var ended = await Task.WhenAny(program.Exited, monitor.Completed, silence);
        await watch.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (ended == silence)
        {
            program.Kill();
            throw new RunFailureException(
                FailureKind.ProgramHung,
                $"The program has been silent for {options.ProgramSilence.TotalSeconds} s and was stopped.{program.Tail}");
        }
    }

    /// <summary>Waits for the end of the program and judges it.</summary>
    /// <exception cref="RunFailureException">The program failed, or does not end.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var running = program ?? throw new InvalidOperationException("The program was not started.");
        var patience = deployment.Options.ProgramSilence;
        int code;
        try
        {
            code = await running.Exited.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            running.Kill();
            throw new RunFailureException(
                FailureKind.ProgramHung, $"The program registered everything, but did not end within {patience.TotalSeconds} s.", e);
        }

        if (code != 0)
            throw new RunFailureException(FailureKind.ProgramFailed, FailureText(running, code));
        if (deployment.Graph.InOrder().Length == 0)
        {
            throw new RunFailureException(
                FailureKind.ProgramRegisteredNothing,
                $"The program ended without registering anything. Does it call Deployment.RunAsync?{running.Tail}");
        }
    }

    private string FailureText(ChildProcess ended, int code)
    {
        var logged = deployment.Log.Diagnostics.LastOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return logged is null
            ? $"The program ended with exit code {code}.{ended.Tail}"
            : $"The program ended with exit code {code}: {logged.Message}";
    }
}
