using Pulumirpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;

namespace Pulumi;

/// <summary>The engine as keeper of the stack's resources.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string feature);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<string> RegisterPackageAsync(RpcPackageRequest request);

    Task RegisterStackTransformAsync(Callback callback);

    /// <summary>Tells the engine that no more resources come, and waits until it needs the program no longer.</summary>
    Task SignalAndWaitForShutdownAsync();
}
