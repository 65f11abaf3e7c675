using Pulumi.Rpc;
using Pulumirpc;

namespace Measure;

/// <summary>Analyze calls per second of our pack and of the official Node host with equal rules, in turns, on what our program declares.</summary>
internal sealed class AnalyzeLoad(Layout layout)
{
    private const int InFlight = 8;
    private const int Rounds = 5;
    private const string Method = "pulumirpc.Analyzer/Analyze";
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public Samples Ours { get; } = new();

    public Samples Node { get; } = new();

    /// <summary>How many different requests were sent in turn.</summary>
    public int Requests { get; private set; }

    /// <summary>Policies of our pack and of the Node pack.</summary>
    public (int Ours, int Node) Policies { get; private set; }

    public async Task RunAsync()
    {
        var requests = Record();
        Requests = requests.Count;
        await using var engine = await GrpcServer.StartAsync([]);
        await using var ours = await PackProcess.StartAsync(Path.Combine(layout.Bin, "Policies"), [engine.Address], layout.Root);
        await using var node = await PackProcess.StartAsync(
            "node", [layout.NodePackHost, engine.Address, layout.NodePolicies], layout.NodePolicies);
        Policies = (ours.Info.Policies.Count, node.Info.Policies.Count);
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

    private List<AnalyzeRequest> Record()
    {
        var file = Path.GetTempFileName();
        try
        {
            new Command(layout.Dbready, ["gate", "prod", "--policy-pack", layout.RecordingPack], layout.Root)
            {
                Variables = { ["RECORD_ANALYZE"] = file },
            }.Run();
            using var stream = File.OpenRead(file);
            var requests = new List<AnalyzeRequest>();
            while (stream.Position < stream.Length)
                requests.Add(AnalyzeRequest.Parser.ParseDelimitedFrom(stream));
            return requests.Count > 0 ? requests : throw new InvalidOperationException("nothing was recorded");
        }
        finally
        {
            File.Delete(file);
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
