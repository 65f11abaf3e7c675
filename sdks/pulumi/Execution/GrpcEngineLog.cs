using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine at an address.</summary>
internal sealed class GrpcEngineLog(string address) : IEngineLog, IDisposable
{
    private readonly GrpcChannel channel = new(address);

    public Task LogAsync(LogRequest request) => channel.UnaryAsync("pulumirpc.Engine/Log", request, Empty.Parser);

    public Task RequirePulumiVersionAsync(string range)
        => channel.UnaryAsync(
            "pulumirpc.Engine/RequirePulumiVersion", new RequirePulumiVersionRequest { PulumiVersionRange = range }, RequirePulumiVersionResponse.Parser);

    public void Dispose() => channel.Dispose();
}
