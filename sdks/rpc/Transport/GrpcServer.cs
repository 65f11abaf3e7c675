using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Pulumi.Rpc;

/// <summary>Serves unary gRPC methods on a free port of 127.0.0.1, over HTTP/2 without TLS. Writes nothing to standard output.</summary>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly KestrelServer server;

    private GrpcServer(KestrelServer server, int port)
    {
        this.server = server;
        Port = port;
    }

    /// <summary>The port that the server listens on.</summary>
    public int Port { get; }

    /// <summary>Host and port, as the engine writes addresses: <c>127.0.0.1:1234</c>.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts listening; the returned server answers already.</summary>
    /// <param name="services">What to serve.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<GrpcServer> StartAsync(IEnumerable<GrpcService> services, CancellationToken cancellationToken = default)
    {
        // Kestrel without a host or a container: half the start-up time.
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = 10_000; // every pending registration is one
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 8 * 1024 * 1024;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await kestrel.StartAsync(new GrpcApplication(services), cancellationToken).ConfigureAwait(false);
        var address = kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return new GrpcServer(kestrel, new Uri(address).Port);
    }

    /// <summary>Stops listening and waits for the calls in flight; when <paramref name="cancellationToken"/> fires, they are ended.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    /// <summary>Stops listening and ends the calls in flight.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        server.Dispose();
    }
}
