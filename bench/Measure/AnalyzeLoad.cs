using Pulumi.Rpc;
using Pulumirpc;

namespace Measure;

/// <summary>Analyze calls per second of our pack and of the official Node host with equal rules, in turns, on what our program declares.</summary>
internal sealed class AnalyzeLoad(Layout layout, List<AnalyzeRequest> requests)
{
    private const int InFlight = 8;
    private const int Rounds = 5;
    private const string Method = "pulumirpc.Analyzer/Analyze";
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public Samples Ours { get; } = new();

    public Samples Node { get; } = new();

    /// <summary>How many different requests were sent in turn.</summary>
    public int Requests => requests.Count;

    /// <summary>Policies of our pack and of the Node pack.</summary>
    public (int Ours, int Node) Policies { get; private set; }

    public async Task RunAsync()
    {
        await using var engine = await GrpcServer.StartAsync([]);
        await using var node = await PackProcess.StartAsync(
            "node", [layout.NodePackHost, engine.Address, layout.NodePolicies], layout.NodePolicies);
        await node.ConfigureAsync([]);
        await using var ours = await PackProcess.StartAsync(Path.Combine(layout.Bin, "Policies"), [engine.Address], layout.Root);
        var others = ours.Info.Policies.Select(policy => policy.Name).Except(node.Info.Policies.Select(policy => policy.Name), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        await ours.ConfigureAsync(others);
        Policies = (ours.Info.Policies.Count - others.Count, node.Info.Policies.Count);
        foreach (var request in requests)
            await CompareAsync(ours, node, request);
        using var toOurs = new LoadConnection(ours.Port, Method, requests);
        using var toNode = new LoadConnection(node.Port, Method, requests);
        toOurs.Run(Warmup, InFlight);
        toNode.Run(Warmup, InFlight);
        for (var round = 0; round < Rounds; round++)
        {
            Ours.Add(toOurs.Run(Duration, InFlight));
            Node.Add(toNode.Run(Duration, InFlight));
        }
    }

    // Equal rules: neither finds anything that blocks, and an answer is not an error.
    private static async Task CompareAsync(PackProcess ours, PackProcess node, AnalyzeRequest request)
    {
        foreach (var pack in new[] { ours, node })
        {
            var answer = await pack.AnalyzeAsync(request);
            if (answer.Diagnostics.FirstOrDefault(d => d.EnforcementLevel == EnforcementLevel.Mandatory) is { } found)
                throw new InvalidOperationException($"{pack.Info.Name}: {found.PolicyName} {request.Urn}: {found.Message}");
        }
    }
}
