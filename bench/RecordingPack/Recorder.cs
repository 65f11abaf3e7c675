using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace RecordingPack;

/// <summary>Answers as a pack without rules and keeps what it was asked.</summary>
internal sealed class Recorder : GrpcService, IAsyncDisposable
{
    /// <summary>Every Analyze request, length-delimited.</summary>
    private const string Requests = "requests.bin";

    /// <summary>The AnalyzeStack request.</summary>
    private const string Stack = "stack.bin";

    /// <summary>What was registered, in order, as the Node program reads it.</summary>
    private const string Resources = "resources.json";

    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<AnalyzeRequest> recorded = [];
    private readonly string folder;
    private readonly FileStream file;

    public Recorder(string folder)
        : base("pulumirpc.Analyzer")
    {
        this.folder = folder;
        file = File.Create(Path.Combine(folder, Requests));
        Unary("GetPluginInfo", Empty.Parser, (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" }));
        Unary("GetAnalyzerInfo", Empty.Parser, (_, _) => Task.FromResult(new AnalyzerInfo { Name = "recording", Version = "1.0.0" }));
        Unary("Analyze", AnalyzeRequest.Parser, (request, _) => Task.FromResult(Record(request)));
        Unary("AnalyzeStack", AnalyzeStackRequest.Parser, (request, _) => Task.FromResult(Record(request)));
        Unary("Cancel", Empty.Parser, (_, _) =>
        {
            cancelled.TrySetResult();
            return Task.FromResult(new Empty());
        });
    }

    /// <summary>Done when the engine has said that it needs the pack no more.</summary>
    public Task Cancelled => cancelled.Task;

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private AnalyzeResponse Record(AnalyzeRequest request)
    {
        lock (file)
        {
            recorded.Add(request);
            request.WriteDelimitedTo(file);
            file.Flush(); // the engine may end this process at any time
        }

        return new AnalyzeResponse();
    }

    private AnalyzeResponse Record(AnalyzeStackRequest request)
    {
        File.WriteAllBytes(Path.Combine(folder, Stack), request.ToByteArray());
        var stack = request.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var resources = recorded.Select(resource => (JsonNode)Describe(resource, stack[resource.Urn])).ToArray();
        File.WriteAllText(Path.Combine(folder, Resources), new JsonArray(resources).ToJsonString());
        return new AnalyzeResponse();
    }

    private static JsonObject Describe(AnalyzeRequest request, AnalyzerResource resource) => new()
    {
        ["type"] = request.Type,
        ["name"] = request.Name,
        ["urn"] = request.Urn,
        ["parent"] = resource.Parent,
        ["provider"] = request.Provider?.Urn,
        ["protect"] = request.Options?.Protect,
        ["custom"] = request.Provider is not null || request.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal),
        ["properties"] = JsonNode.Parse((request.Properties ?? new Struct()).ToString()),
        ["dependencies"] = new JsonObject(resource.PropertyDependencies.Select(property =>
            KeyValuePair.Create<string, JsonNode?>(property.Key, new JsonArray([.. property.Value.Urns.Select(urn => (JsonNode)urn)])))),
    };
}
