using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi;

/// <summary>Serves the functions of this program that the engine calls back. Nothing listens before the first one is added.</summary>
internal sealed class TransformCallbacks : GrpcService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> callbacks = new(StringComparer.Ordinal);
    private readonly IMonitor monitor;
    private readonly Lazy<Task<GrpcServer>> server;

    public TransformCallbacks(IMonitor monitor)
        : base("pulumirpc.Callbacks")
    {
        this.monitor = monitor;
        server = new(() => GrpcServer.StartAsync([this]));
        Unary("Invoke", CallbackInvokeRequest.Parser, InvokeAsync);
    }

    /// <summary>Adds a transform of one resource.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old.</exception>
    public async Task<Callback> AddAsync(ResourceTransform transform)
    {
        if (!await monitor.SupportsFeatureAsync("transforms").ConfigureAwait(false))
            throw new InvalidOperationException("The Pulumi CLI does not support transforms. Please update the Pulumi CLI.");
        return await AddAsync((request, cancellationToken) => TransformMessages.RunAsync(transform, request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Adds transforms of all resources, in this order.</summary>
    public async Task RegisterStackTransformsAsync(IEnumerable<ResourceTransform> transforms)
    {
        foreach (var transform in transforms)
            await monitor.RegisterStackTransformAsync(await AddAsync(transform).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private async Task<Callback> AddAsync(Func<ByteString, CancellationToken, Task<IMessage>> callback)
    {
        var listening = await server.Value.ConfigureAwait(false);
        var token = Guid.NewGuid().ToString();
        callbacks[token] = callback;
        return new() { Target = listening.Address, Token = token };
    }

    private async Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request, CancellationToken cancellationToken)
    {
        if (!callbacks.TryGetValue(request.Token, out var callback))
            throw new GrpcException(GrpcStatusCode.NotFound, $"This program has no callback {request.Token}.");
        try
        {
            var response = await callback(request.Request, cancellationToken).ConfigureAwait(false);
            return new() { Response = response.ToByteString() };
        }
        catch (Exception e) when (e is not GrpcException and not OperationCanceledException)
        {
            throw new GrpcException(GrpcStatusCode.Unknown, e.Message, e);
        }
    }
}
