using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>The engine behind an address. Until there is one, messages go to standard error: somebody started the plugin by hand.</summary>
internal sealed class GrpcEngine : IEngine, IDisposable
{
    private GrpcChannel? channel;

    public GrpcEngine(string? address) => channel = address is null ? null : new GrpcChannel(address);

    /// <summary>Talks to another engine from now on.</summary>
    public void Attach(string address)
    {
        if (channel?.Address != address)
            Interlocked.Exchange(ref channel, new GrpcChannel(address))?.Dispose();
    }

    public Task LogAsync(LogRequest message)
    {
        if (channel is not { } engine)
            return Console.Error.WriteLineAsync(message.Message);
        var request = new Pulumirpc.LogRequest
        {
            Severity = (Pulumirpc.LogSeverity)message.Severity,
            Message = message.Message,
            Urn = message.Urn?.ToString() ?? "",
            StreamId = message.StreamId,
            Ephemeral = message.Ephemeral,
        };
        return engine.UnaryAsync("pulumirpc.Engine/Log", request, Empty.Parser);
    }

    public Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        if (channel is not { } engine)
            throw new InvalidOperationException("no engine is attached yet: ask for its version when a request has arrived");
        var request = new Pulumirpc.RequirePulumiVersionRequest { PulumiVersionRange = pulumiVersionRange };
        return engine.UnaryAsync("pulumirpc.Engine/RequirePulumiVersion", request, Pulumirpc.RequirePulumiVersionResponse.Parser);
    }

    /// <summary>Whether the engine's process still answers; what it answers does not matter.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken ct)
    {
        if (channel is not { } engine)
            return true;
        try
        {
            await engine.UnaryAsync("grpc.health.v1.Health/Check", new Empty(), Empty.Parser, ct);
            return true;
        }
        catch (GrpcException e)
        {
            return e.StatusCode != GrpcStatusCode.Unavailable;
        }
    }

    public void Dispose() => channel?.Dispose();
}
