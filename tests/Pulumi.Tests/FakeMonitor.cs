using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;

namespace Pulumi.Tests;

/// <summary>A monitor that records what it is asked, and answers like a preview of a new stack unless told otherwise.</summary>
internal sealed class FakeMonitor : GrpcService
{
    private readonly Lock gate = new();
    private readonly List<IMessage> requests = [];

    public FakeMonitor()
        : base("pulumirpc.ResourceMonitor")
    {
        Serve("SupportsFeature", SupportsFeatureRequest.Parser, request => new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });
        Unary("RegisterResource", RegisterResourceRequest.Parser, async (request, _) =>
        {
            Record(request);
            return await Register(request);
        });
        Serve("ReadResource", ReadResourceRequest.Parser, request => Read(request));
        Serve("RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, _ => new Empty());
        Serve("Invoke", ResourceInvokeRequest.Parser, request => Invoke(request));
        Serve("Call", ResourceCallRequest.Parser, request => Call(request));
        Serve("RegisterPackage", RpcPackageRequest.Parser, request => new RegisterPackageResponse { Ref = "ref-of-" + request.Parameterization?.Name });
        Serve("RegisterStackTransform", Callback.Parser, _ => new Empty());
        Serve("SignalAndWaitForShutdown", Empty.Parser, _ => Shutdown());
    }

    public HashSet<string> Features { get; } = ["parameterization", "outputValues", "transforms"];

    public Func<RegisterResourceRequest, Task<RegisterResourceResponse>> Register { get; set; } = request => Task.FromResult(Answer(request));

    public Func<ReadResourceRequest, ReadResourceResponse> Read { get; set; } = request => new() { Urn = Urn(request.Type, request.Name), Properties = request.Properties };

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; set; } = request => new() { Return = request.Args };

    public Func<ResourceCallRequest, CallResponse> Call { get; set; } = request => new() { Return = request.Args };

    public Func<Empty> Shutdown { get; set; } = () => new();

    /// <summary>All requests of a kind, in the order of arrival.</summary>
    public T[] All<T>()
    {
        lock (gate)
            return [.. requests.OfType<T>()];
    }

    public RegisterResourceRequest Registration(string name) => All<RegisterResourceRequest>().Single(r => r.Name == name);

    /// <summary>The names of the calls in the order of arrival.</summary>
    public string[] Calls()
    {
        lock (gate)
            return [.. requests.Select(r => r.Descriptor.Name)];
    }

    public static string Urn(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    /// <summary>What a preview answers: no id, the inputs as state.</summary>
    public static RegisterResourceResponse Answer(RegisterResourceRequest request) => new() { Urn = Urn(request.Type, request.Name), Object = request.Object };

    /// <summary>What an update answers: an id as well.</summary>
    public static Task<RegisterResourceResponse> Created(RegisterResourceRequest request)
    {
        var response = Answer(request);
        if (request.Custom)
            response.Id = "id-of-" + request.Name;
        return Task.FromResult(response);
    }

    private void Serve<TRequest, TResponse>(string method, MessageParser<TRequest> parser, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Unary(method, parser, (request, _) =>
        {
            Record(request);
            return Task.FromResult(answer(request));
        });

    private void Record(IMessage request)
    {
        lock (gate)
            requests.Add(request);
    }
}
