using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Pulumi.Rpc.Tests;

/// <summary>An HTTP/2 server that answers whatever a test tells it to: how other implementations, and broken ones, answer.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RawServer(WebApplication app) => this.app = app;

    public string Address => new Uri(app.Urls.Single()).Authority;

    public static async Task<RawServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        var server = new RawServer(builder.Build());
        server.app.Run(answer);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
