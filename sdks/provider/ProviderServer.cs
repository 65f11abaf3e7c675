using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>A provider served inside the current process, as an engine would attach to it: it survives Cancel.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    private readonly GrpcServer server;
    private readonly GrpcEngine engine;

    private ProviderServer(GrpcServer server, GrpcEngine engine)
    {
        this.server = server;
        this.engine = engine;
    }

    /// <summary>Host and port to call.</summary>
    public string Address => server.Address;

    /// <summary>Starts serving on a free loopback port.</summary>
    /// <param name="factory">Makes the provider.</param>
    /// <param name="version">Version that the plugin reports.</param>
    /// <param name="engineAddress">Where log messages go; null: standard error until an engine attaches.</param>
    /// <param name="ct">Cancels the start.</param>
    public static async Task<ProviderServer> StartAsync(
        Func<IEngine, Provider> factory, string version, string? engineAddress = null, CancellationToken ct = default)
    {
        var client = new GrpcEngine(engineAddress);
        var service = new ProviderService(factory(client), version, client, onCancel: () => { });
        return new ProviderServer(await GrpcServer.StartAsync([service], ct), client);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        engine.Dispose();
    }
}
