namespace Pulumi;

/// <summary>One run of a program, from its first line to the exit code.</summary>
internal static class ProgramRun
{
    /// <summary>Tells the language host that the user has been told already.</summary>
    private const int Reported = 32;

    /// <summary>Runs a program under the engine that the environment names.</summary>
    /// <param name="program">Declares the stack.</param>
    /// <returns>The exit code, which the process gets even if the program ignores it.</returns>
    public static async Task<int> FromEnvironmentAsync(Func<Task> program)
    {
        using var monitor = new GrpcMonitor(DeploymentSettings.Require("PULUMI_MONITOR"), DeploymentSettings.RequireInteger("PULUMI_PARALLEL"));
        using var engine = new GrpcEngineLog(DeploymentSettings.Require("PULUMI_ENGINE"));
        var deployment = new Deployment(DeploymentSettings.FromEnvironment(), monitor, engine);
        var exitCode = await RunAsync(deployment, program).ConfigureAwait(false);
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    /// <summary>Runs a program and tells the engine how it ended.</summary>
    public static async Task<int> RunAsync(Deployment deployment, Func<Task> program)
    {
        var failures = await CollectAsync(deployment, program).ConfigureAwait(false);
        try
        {
            if (failures.Count > 0)
                return await ReportAsync(deployment.Logger, failures).ConfigureAwait(false);
            await deployment.Logger.FlushAsync().ConfigureAwait(false);
            if (deployment.Logger.Errors.Count > 0)
                return 1;
            await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        finally
        {
            await deployment.Callbacks.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Runs a program until nothing of it runs any more or something has failed.</summary>
    /// <returns>What failed.</returns>
    /// <exception cref="InvalidOperationException">The caller is itself part of a run.</exception>
    public static async Task<IReadOnlyList<Exception>> CollectAsync(Deployment deployment, Func<Task> program)
    {
        if (Deployment.Current is not null)
            throw new InvalidOperationException("Deployment.RunAsync can only be called once: a program is running already.");
        Deployment.Instance = new(deployment);
        deployment.Runner.Track(StartAsync());
        await deployment.Runner.IdleOrFailedAsync().ConfigureAwait(false);
        return deployment.Runner.Exceptions;

        // Even a failure of the first line becomes a failed task.
        async Task StartAsync() => await program().ConfigureAwait(false);
    }

    private static async Task<int> ReportAsync(EngineLogger logger, IReadOnlyList<Exception> failures)
    {
        try
        {
            if (failures.OfType<LogException>().FirstOrDefault() is { } unreachable)
                throw unreachable;
            foreach (var failure in failures)
                Report(logger, failure);
            await logger.FlushAsync().ConfigureAwait(false);
            return Reported;
        }
        catch (LogException e)
        {
            await Console.Error.WriteLineAsync("Error occurred trying to send logging message to engine: " + e.InnerException).ConfigureAwait(false);
            return 1;
        }
    }

    private static void Report(EngineLogger logger, Exception failure)
    {
        var (message, resource) = failure switch
        {
            RunException => (failure.Message, null),
            ResourceException { HideStack: true } e => (e.Message, e.Resource),
            ResourceException e => (e.ToString(), e.Resource),
            _ => ($"Running program '{Environment.ProcessPath}' failed with an unhandled exception:\n{failure}", null),
        };
        logger.Log(Pulumirpc.LogSeverity.Error, message, resource, null, null);
    }
}
