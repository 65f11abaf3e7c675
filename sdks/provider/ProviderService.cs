using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>A <see cref="Provider"/> as the service <c>pulumirpc.ResourceProvider</c>.</summary>
/// <remarks>Handshake, Construct, Call and GetMapping are not served: the engine then asks Configure what the provider can do.</remarks>
#pragma warning disable CA1001 // a token source without a timer holds nothing to release
internal sealed class ProviderService : GrpcService
#pragma warning restore CA1001
{
    private readonly Provider provider;
    private CancellationTokenSource calls = new();

    public ProviderService(Provider provider, string version, GrpcEngine engine, Action onCancel)
        : base("pulumirpc.ResourceProvider")
    {
        this.provider = provider;
        Serve("GetPluginInfo", Empty.Parser, (_, _) => Task.FromResult(new Pulumirpc.PluginInfo { Version = version }));
        Serve("Attach", Pulumirpc.PluginAttach.Parser, (request, _) => Answer(() => engine.Attach(request.Address)));
        // Not through Serve: the call that cancels all others must itself be answered.
        Unary("Cancel", Empty.Parser, (_, _) => Answer(() =>
        {
            CancelCalls();
            onCancel();
        }));
        ServePackage();
        ServeResources();
    }

    /// <summary>Cancels the calls in flight; later ones are served.</summary>
    public void CancelCalls() => Interlocked.Exchange(ref calls, new CancellationTokenSource()).Cancel();

    private static Task<Empty> Answer(Action action)
    {
        action();
        return Task.FromResult(new Empty());
    }

    private void ServePackage()
    {
        Serve("Parameterize", Pulumirpc.ParameterizeRequest.Parser, async (request, ct) => Wire.To(await provider.Parameterize(Wire.From(request), ct)));
        Serve("GetSchema", Pulumirpc.GetSchemaRequest.Parser, async (request, ct) =>
            new Pulumirpc.GetSchemaResponse { Schema = (await provider.GetSchema(Wire.From(request), ct)).Schema ?? "" });
        Serve("CheckConfig", Pulumirpc.CheckRequest.Parser, async (request, ct) => Wire.To(await provider.CheckConfig(Wire.From(request), ct)));
        Serve("DiffConfig", Pulumirpc.DiffRequest.Parser, async (request, ct) => Wire.To(await provider.DiffConfig(Wire.From(request), ct)));
        Serve("Configure", Pulumirpc.ConfigureRequest.Parser, async (request, ct) => Wire.To(await provider.Configure(Wire.From(request), ct)));
        Serve("Invoke", Pulumirpc.InvokeRequest.Parser, async (request, ct) => Wire.To(await provider.Invoke(Wire.From(request), ct)));
    }

    private void ServeResources()
    {
        Serve("Check", Pulumirpc.CheckRequest.Parser, async (request, ct) => Wire.To(await provider.Check(Wire.From(request), ct)));
        Serve("Diff", Pulumirpc.DiffRequest.Parser, async (request, ct) => Wire.To(await provider.Diff(Wire.From(request), ct)));
        Serve("Create", Pulumirpc.CreateRequest.Parser, async (request, ct) => Wire.To(await provider.Create(Wire.From(request), ct), request.Preview));
        Serve("Read", Pulumirpc.ReadRequest.Parser, async (request, ct) => Wire.To(await provider.Read(Wire.From(request), ct)));
        Serve("Update", Pulumirpc.UpdateRequest.Parser, async (request, ct) => Wire.To(await provider.Update(Wire.From(request), ct)));
        Serve("Delete", Pulumirpc.DeleteRequest.Parser, async (request, ct) =>
        {
            await provider.Delete(Wire.From(request), ct);
            return new Empty();
        });
    }

    private void Serve<TRequest, TResponse>(
        string method, MessageParser<TRequest> parser, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => Unary(method, parser, async (request, caller) =>
        {
            using var call = CancellationTokenSource.CreateLinkedTokenSource(caller, calls.Token);
            try
            {
                return await handler(request, call.Token);
            }
            catch (Exception e) when (e is not (GrpcException or OperationCanceledException))
            {
                throw new GrpcException(GrpcStatusCode.Internal, e.Message, e);
            }
        });
}
