using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>Waits as long as the engine lives. A killed <c>dotnet run</c> leaves its child behind, and silence is then the only sign.</summary>
internal static class EngineWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Returns when <paramref name="stop"/> fires, or nobody answers at <paramref name="address"/> any more.</summary>
    public static async Task WaitAsync(string? address, CancellationToken stop)
    {
        using var channel = address is null ? null : new GrpcChannel(address);
        try
        {
            do
                await Task.Delay(channel is null ? Timeout.InfiniteTimeSpan : Interval, stop);
            while (await IsAliveAsync(channel, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The ordinary end.
        }
    }

    // Any answer will do: engines do not serve the health service and say so.
    private static async Task<bool> IsAliveAsync(GrpcChannel? channel, CancellationToken stop)
    {
        if (channel is null)
            return true;
        try
        {
            await channel.UnaryAsync("grpc.health.v1.Health/Check", new Empty(), Empty.Parser, stop);
            return true;
        }
        catch (GrpcException e)
        {
            return e.StatusCode != GrpcStatusCode.Unavailable;
        }
    }
}
