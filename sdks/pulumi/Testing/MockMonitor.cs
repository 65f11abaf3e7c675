using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;
using Pulumirpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;

namespace Pulumi.Testing;

/// <summary>A monitor whose answers come from mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, string project, string stack) : IMonitor
{
    private readonly Lock gate = new();
    private readonly List<Resource> resources = [];
    private readonly Dictionary<string, RegisterResourceResponse> states = new(StringComparer.Ordinal);

    /// <summary>The resources declared so far.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (gate)
                return [.. resources];
        }
    }

    /// <summary>What the stack ended with.</summary>
    public IDictionary<string, object?> StackOutputs { get; private set; } = ImmutableDictionary<string, object?>.Empty;

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = Urn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.RootType)
            return Keep(new() { Urn = urn, Object = new() });
        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToObjects(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        return Keep(new() { Urn = urn, Id = id ?? "", Object = await ToStructAsync(state).ConfigureAwait(false) });
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        Add(resource);
        var urn = Urn(request.Parent, request.Type, request.Name);
        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToObjects(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        var properties = await ToStructAsync(state).ConfigureAwait(false);
        Keep(new() { Urn = urn, Id = id ?? "", Object = properties });
        return new() { Urn = urn, Properties = properties };
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var values = PropertyValueCodec.FromStruct(request.Outputs).ToImmutableDictionary(
            o => o.Key, o => new Output<object?>(Task.FromResult(OutputReader.Read(o.Key, o.Value, typeof(object)))));
        if (request.Urn == Urn("", Stack.RootType, $"{project}-{stack}"))
            StackOutputs = values.ToImmutableDictionary(o => o.Key, o => (object?)o.Value);
        await mocks.RegisterResourceOutputs(new(request.Urn, values)).ConfigureAwait(false);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
            return LookUp(request.Args.Fields["urn"].StringValue);
        var result = await mocks.CallAsync(new() { Token = request.Tok, Args = ToObjects(request.Args), Provider = request.Provider }).ConfigureAwait(false);
        return new() { Return = await ToStructAsync(result).ConfigureAwait(false) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
    {
        var result = await mocks.CallAsync(new() { Token = request.Tok, Args = ToObjects(request.Args), Provider = request.Provider }).ConfigureAwait(false);
        return new() { Return = await ToStructAsync(result).ConfigureAwait(false) };
    }

    public Task<string> RegisterPackageAsync(RpcPackageRequest request) => Task.FromResult($"mock-package-{request.Name}-{request.Version}");

    public Task RegisterStackTransformAsync(Callback callback) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static ImmutableDictionary<string, object> ToObjects(Struct properties)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in PropertyValueCodec.FromStruct(properties))
        {
            var data = OutputReader.Read(name, value, typeof(object));
            if (data is { IsKnown: true, Value: { } known })
                result.Add(name, known);
        }

        return result.ToImmutable();
    }

    private static async Task<Struct> ToStructAsync(object state)
    {
        var members = state is System.Collections.IDictionary or InputArgs ? state : Members(state);
        var value = await new InputSerializer().SerializeAsync("mock", members).ConfigureAwait(false);
        return value.TryGetMap(out var map) ? PropertyValueCodec.ToStruct(map, WireOptions.Registration) : new();
    }

    private static Dictionary<string, object?> Members(object state)
        => state.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .ToDictionary(p => p.GetCustomAttribute<OutputAttribute>()?.Name ?? p.Name, p => p.GetValue(state));

    private void Add(Resource resource)
    {
        lock (gate)
            resources.Add(resource);
    }

    private RegisterResourceResponse Keep(RegisterResourceResponse response)
    {
        lock (gate)
            states[response.Urn] = response;
        return response;
    }

    private ResourceInvokeResponse LookUp(string urn)
    {
        lock (gate)
        {
            if (!states.TryGetValue(urn, out var found))
                return new() { Failures = { new CheckFailure { Reason = $"unknown resource {urn}" } } };
            var result = new Struct();
            result.Fields.Add("urn", Value.ForString(urn));
            result.Fields.Add("id", Value.ForString(found.Id));
            result.Fields.Add("state", Value.ForStruct(found.Object));
            return new() { Return = result };
        }
    }

    // Unlike the engine's, these name the stack's type, and of the parents only the first.
    private string Urn(string parent, string type, string name)
    {
        var parts = parent.Split("::");
        var parentType = parts.Length < 3 ? "" : parts[2].Split('$')[0] + "$";
        return $"urn:pulumi:{stack}::{project}::{parentType}{type}::{name}";
    }
}
