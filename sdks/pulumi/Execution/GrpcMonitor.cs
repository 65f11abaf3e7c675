using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;

namespace Pulumi;

/// <summary>The monitor at an address.</summary>
/// <param name="address">Host and port.</param>
/// <param name="parallel">How many resources the engine works on at once.</param>
internal sealed class GrpcMonitor(string address, int parallel) : IMonitor, IDisposable
{
    private readonly GrpcChannel channel = new(address);

    // An engine holds each in memory until it is done. It may work on a few more than it says: transforms and hooks wait for the program.
    private readonly SemaphoreSlim registrations = new(Math.Max(parallel, MinRegistrations));
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> features = new(StringComparer.Ordinal);

    /// <summary>How many registrations may be in flight, however few the engine works on at once.</summary>
    public const int MinRegistrations = 64;

    public Task<bool> SupportsFeatureAsync(string feature)
        => features.GetOrAdd(feature, id => new(() => AskAsync(id))).Value;

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        await registrations.WaitAsync().ConfigureAwait(false);
        try
        {
            return await CallAsync("RegisterResource", request, RegisterResourceResponse.Parser).ConfigureAwait(false);
        }
        finally
        {
            registrations.Release();
        }
    }

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
        => CallAsync("ReadResource", request, ReadResourceResponse.Parser);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => CallAsync("RegisterResourceOutputs", request, Empty.Parser);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => CallAsync("Invoke", request, ResourceInvokeResponse.Parser);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => CallAsync("Call", request, CallResponse.Parser);

    public async Task<string> RegisterPackageAsync(RpcPackageRequest request)
        => (await CallAsync("RegisterPackage", request, RegisterPackageResponse.Parser).ConfigureAwait(false)).Ref;

    public Task RegisterStackTransformAsync(Callback callback) => CallAsync("RegisterStackTransform", callback, Empty.Parser);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await CallAsync("SignalAndWaitForShutdown", new Empty(), Empty.Parser).ConfigureAwait(false);
        }
        catch (GrpcException e) when (e.StatusCode is GrpcStatusCode.Unimplemented or GrpcStatusCode.Unavailable)
        {
            // Before 3.180 the end of the process is the signal; an engine that is gone was cancelled and said so itself.
        }
    }

    public void Dispose()
    {
        channel.Dispose();
        registrations.Dispose();
    }

    private async Task<bool> AskAsync(string feature)
        => (await CallAsync("SupportsFeature", new SupportsFeatureRequest { Id = feature }, SupportsFeatureResponse.Parser).ConfigureAwait(false)).HasSupport;

    private Task<TResponse> CallAsync<TResponse>(string method, IMessage request, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
        => channel.UnaryAsync("pulumirpc.ResourceMonitor/" + method, request, parser);
}
