using System.Diagnostics;
using Pulumi.Rpc;
using Pulumirpc;

namespace Measure;

/// <summary>
/// Resource rules and stack rules over stacks of about 10,000, 20,000 and 40,000 resources: our whole pack, and beside the official Node host our
/// pack with equal rules.
/// </summary>
internal sealed class PackScale(Layout layout)
{
    private const int InFlight = 8;

    // 130 resources a service.
    private static readonly int[] Services = [77, 154, 308];

    /// <summary>Our whole pack, by size.</summary>
    public List<PackTimes> Whole { get; } = [];

    /// <summary>Equal rules at the largest size.</summary>
    public (PackTimes Ours, PackTimes Node) Equal { get; private set; } = default!;

    public async Task RunAsync()
    {
        await using var engine = await GrpcServer.StartAsync([]);
        foreach (var services in Services)
        {
            var (resources, stack) = Recording.Generate(layout, services);
            Whole.Add(await RunAsync("our pack, every rule", () => OursAsync(engine), [], resources, stack));
            if (services == Services[^1])
                Equal = await CompareAsync(engine, resources, stack);
        }
    }

    private async Task<(PackTimes Ours, PackTimes Node)> CompareAsync(GrpcServer engine, List<AnalyzeRequest> resources, AnalyzeStackRequest stack)
    {
        HashSet<string> ours, node;
        await using (var pack = await OursAsync(engine))
            ours = [.. pack.Info.Policies.Select(policy => policy.Name)];
        await using (var pack = await NodeAsync(engine))
            node = [.. pack.Info.Policies.Select(policy => policy.Name)];
        ours.ExceptWith(node);
        return (
            await RunAsync("**our pack**, equal rules", () => OursAsync(engine), ours, resources, stack),
            await RunAsync("official Node host, equal rules", () => NodeAsync(engine), [], resources, stack));
    }

    private Task<PackProcess> OursAsync(GrpcServer engine) => PackProcess.StartAsync(Path.Combine(layout.Bin, "Policies"), [engine.Address], layout.Root);

    private Task<PackProcess> NodeAsync(GrpcServer engine) => PackProcess.StartAsync("node", [layout.NodePackHost, engine.Address, layout.NodePolicies], layout.NodePolicies);

    // Twice, and the second run counts: what is compiled at run time is the same for any size.
    private static async Task<PackTimes> RunAsync(
        string name, Func<Task<PackProcess>> start, HashSet<string> disabled, List<AnalyzeRequest> resources, AnalyzeStackRequest stack)
    {
        await using var pack = await start();
        await pack.ConfigureAsync(disabled);
        using var load = new LoadConnection(pack.Port, "pulumirpc.Analyzer/Analyze", resources);
        using var channel = new GrpcChannel($"127.0.0.1:{pack.Port}");
        PackTimes times = default!;
        for (var round = 0; round < 2; round++)
        {
            var ofResources = load.RunOnce(InFlight);
            var clock = Stopwatch.StartNew();
            await channel.UnaryAsync("pulumirpc.Analyzer/AnalyzeStack", stack, AnalyzeResponse.Parser);
            times = new PackTimes(name, pack.Info.Policies.Count - disabled.Count, stack.Resources.Count, ofResources, clock.Elapsed.TotalSeconds);
        }

        return times;
    }
}
