using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Provider.Tests;

/// <summary>The engine's log, kept.</summary>
internal sealed class RecordingEngine : GrpcService
{
    public RecordingEngine()
        : base("pulumirpc.Engine")
        => Unary("Log", Pulumirpc.LogRequest.Parser, (request, _) =>
        {
            Messages.Enqueue(request);
            return Task.FromResult(new Empty());
        });

    public ConcurrentQueue<Pulumirpc.LogRequest> Messages { get; } = new();
}
