using System.Collections.Immutable;
using Engine.Monitor;
using Engine.Processes;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>The packs of a run. They start beside the program; the first resource waits for them.</summary>
internal sealed class PackSet : IDisposable
{
    private const int InFlight = 32;
    private readonly Task<RunningPack>[] starting;
    private readonly DiagnosticLog log;
    private readonly CancellationToken cancellationToken;
    private readonly PackResults results = new();
    private readonly SemaphoreSlim slots = new(InFlight);
    private readonly List<Task> pending = [];

    public PackSet(PreviewOptions options, string address, ProcessScope processes, DiagnosticLog log, CancellationToken cancellationToken)
    {
        this.log = log;
        this.cancellationToken = cancellationToken;
        starting = [.. Enumerable.Range(0, options.PolicyPacks.Length).Select(index => Task.Run(
            () => RunningPack.StartAsync(index, options, address, processes, log.AddPrinted, cancellationToken), cancellationToken))];
    }

    public PackResults Results => results;

    /// <summary>The packs that introduced themselves.</summary>
    public ImmutableArray<PolicyPack> Packs => [.. Started.Select(p => p.Info)];

    private IEnumerable<RunningPack> Started => starting.Where(s => s.IsCompletedSuccessfully).Select(s => s.Result);

    private IEnumerable<RunningPack> Usable => Started.Where(p => !p.Broken);

    /// <summary>Ends when a pack cannot be used; never, when all can.</summary>
    public async Task<RunFailure> WatchStartAsync()
    {
        try
        {
            await Task.WhenAll(starting);
        }
        catch (RunFailureException e)
        {
            return e.Failure;
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Lets the packs change the inputs, one after another, then has them checked in the background.</summary>
    public async Task ReviewAsync(RegisteredResource resource, ResourceState? provider)
    {
        if (starting.Length == 0)
            return;
        await Task.WhenAll(starting);
        foreach (var pack in Usable)
        {
            var request = AnalyzerMessages.ForResource(resource, provider, internals: true);
            await GuardAsync(pack, async () => ApplyRemediations(pack, resource, await pack.RemediateAsync(request, cancellationToken)));
        }

        var analysis = AnalyzerMessages.ForResource(resource, provider, internals: false);
        foreach (var pack in Usable)
        {
            // A program that is faster than the packs waits here, so that its resources do not pile up.
            await slots.WaitAsync(cancellationToken);
            Track(AnalyzeAsync(pack, resource, analysis));
        }
    }

    /// <summary>Waits for the checks under way, then has the stack checked.</summary>
    public async Task ReviewStackAsync(ResourceGraph graph, string stackUrn)
    {
        await DrainAsync();
        if (!Usable.Any())
            return;
        var request = new StackRequest(graph);
        await Task.WhenAll(Usable.Select(pack => GuardAsync(pack, async () => results.AddStack(
            pack, await pack.AnalyzeStackAsync(request, cancellationToken), stackUrn, urn => graph.Find(urn) is not null))));
    }

    /// <summary>Waits for the checks under way.</summary>
    public async Task DrainAsync()
    {
        Task[] waiting;
        lock (pending)
            waiting = [.. pending];
        await Task.WhenAll(waiting);
    }

    /// <summary>Tells the packs that it is over.</summary>
    public Task CancelAsync() => Task.WhenAll(Usable.Select(p => p.CancelAsync(cancellationToken)));

    public void Dispose()
    {
        foreach (var pack in Started)
            pack.Dispose();
        slots.Dispose();
    }

    private async Task AnalyzeAsync(RunningPack pack, RegisteredResource resource, AnalyzeRequest request)
    {
        try
        {
            if (!pack.Broken)
            {
                await GuardAsync(pack, async () => results.AddResource(
                    pack, resource.Order, resource.State.Urn, await pack.AnalyzeAsync(request, cancellationToken)));
            }
        }
        finally
        {
            slots.Release();
        }
    }

    private void ApplyRemediations(RunningPack pack, RegisteredResource resource, RemediateResponse response)
    {
        foreach (var remediation in response.Remediations)
        {
            // What comes back is the whole bag of inputs, not only what changed.
            if (remediation.Diagnostic.Length == 0)
                resource.Inputs = remediation.Properties ?? new();
        }

        results.AddRemediations(pack, resource.Order, resource.State.Urn, response);
    }

    private void Track(Task task)
    {
        lock (pending)
        {
            // Thousands of finished tasks are not worth keeping.
            if (pending.Count >= 1_000)
                pending.RemoveAll(p => p.IsCompletedSuccessfully);
            pending.Add(task);
        }
    }

    private async Task GuardAsync(RunningPack pack, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RunFailureException e)
        {
            pack.Broken = true;
            log.Fail(e.Failure.Kind, e.Failure.Message);
        }
    }
}
