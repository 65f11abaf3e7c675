using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Access.Tests.Support;

/// <summary>An engine that is there, and keeps no log.</summary>
internal sealed class SilentEngine : GrpcService
{
    public SilentEngine()
        : base("pulumirpc.Engine")
        => Unary("Log", Pulumirpc.LogRequest.Parser, (_, _) => Task.FromResult(new Empty()));
}
