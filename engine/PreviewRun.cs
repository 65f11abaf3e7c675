using System.Collections.Immutable;
using Engine.Monitor;
using Engine.Packs;
using Engine.Plans;
using Engine.Processes;
using Engine.Programs;
using Pulumi.Rpc;

namespace Engine;

/// <summary>Runs a program and its policy packs on the embedded engine, without changing anything anywhere.</summary>
public sealed class PreviewRun
{
    private readonly Deployment deployment;

    private PreviewRun(PreviewOptions options) => deployment = new Deployment(options);

    /// <summary>Runs a preview. Processes that it starts are gone when it returns, also when it is cancelled.</summary>
    /// <param name="options">What to preview.</param>
    /// <param name="cancellationToken">Ends the preview.</param>
    /// <exception cref="OperationCanceledException">The preview was cancelled.</exception>
    public static Task<PreviewResult> RunAsync(PreviewOptions options, CancellationToken cancellationToken)
        => new PreviewRun(options).RunAsync(cancellationToken);

    private async Task<PreviewResult> RunAsync(CancellationToken cancellationToken)
    {
        using var registrar = new Registrar(deployment);
        var monitor = new MonitorService(deployment, registrar);
        await using var server = await GrpcServer.StartAsync([monitor, new EngineService(deployment)], cancellationToken);
        await using var processes = new ProcessScope();
        using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var packs = deployment.Packs = new PackSet(deployment.Options, server.Address, processes, deployment.Log, run.Token);
        try
        {
            var program = new ProgramRun(deployment, monitor, processes);
            var registered = program.RegisterAllAsync(server.Address, run.Token);
            var packFailure = packs.WatchStartAsync();
            if (await Task.WhenAny(registered, packFailure) == packFailure)
                throw new RunFailureException(await packFailure);
            await registered;

            // A program that signalled has nothing more to register: it ends while the packs look at the whole.
            var ended = program.EndAsync(run.Token);
            if (!monitor.Completed.IsCompleted)
                await ended;
            await packs.ReviewStackAsync(deployment.Graph, deployment.StackUrn);
            await ended;
        }
        catch (RunFailureException e)
        {
            deployment.Log.Fail(e.Failure.Kind, e.Failure.Message);
        }

        await packs.DrainAsync();
        await packs.CancelAsync();
        var result = CreateResult(packs);
        await run.CancelAsync();
        return result;
    }

    private PreviewResult CreateResult(PackSet packs)
    {
        if (deployment.Log is { Failure: null, HasErrors: true })
            deployment.Log.Fail(FailureKind.ProgramFailed, "The program reported errors; see the diagnostics.");
        var resources = deployment.Graph.InOrder();
        return new PreviewResult
        {
            Resources = [.. resources.Select(r => r.State)],
            Steps = Steps(resources),
            Packs = packs.Packs,
            Findings = packs.Results.Findings,
            NotApplicable = packs.Results.NotApplicable,
            Remediations = packs.Results.Remediations,
            Diagnostics = deployment.Log.Diagnostics,
            Outputs = deployment.StackOutputs,
            Failure = deployment.Log.Failure,
        };
    }

    // With a failure it is not known what the program would still have declared: nothing counts as removed.
    private ImmutableArray<ResourceStep> Steps(RegisteredResource[] resources)
    {
        var declared = resources.Select(r => r.Step).OfType<ResourceStep>();
        return deployment.Log.Failure is null
            ? [.. declared, .. deployment.Former.Unclaimed().Select(StepPlanner.PlanRemoval)]
            : [.. declared];
    }
}
