using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Rpc.Tests;

/// <summary>Gives back what it gets; other methods fail in one way each.</summary>
internal sealed class EchoService : GrpcService
{
    public EchoService()
        : base("test.Echo")
    {
        Unary("Echo", Struct.Parser, (request, _) => Task.FromResult(request));
        Unary("Wait", Empty.Parser, async (_, ct) =>
        {
            Waiting.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return new Empty();
        });
        Unary<Empty, Empty>("Throw", Empty.Parser, (_, _) => throw new InvalidOperationException("no such röle: 100% of \"a\"\nline two"));
        Unary<Empty, Empty>("Fail", Empty.Parser, (_, _) => throw new GrpcException(
            GrpcStatusCode.NotFound, "gone", new Pulumirpc.CheckFailure { Property = "name", Reason = "unknown" }, new Empty()));
    }

    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
