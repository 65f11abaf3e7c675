using System.Globalization;
using System.Runtime.InteropServices;
using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>The life of a plugin process: serve, tell the port, end with the engine.</summary>
internal static class PluginProcess
{
    // A killed `dotnet run` leaves its child, this process, behind; the engine's silence is then the only sign.
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(5);

    // A cancelled operation rolls its transaction back before it answers.
    private static readonly TimeSpan GraceTime = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(
        PluginArguments arguments, string version, Func<IEngine, Provider> factory, TextWriter output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var engine = new GrpcEngine(arguments.EngineAddress);
        var launched = arguments.EngineAddress is not null;
        var service = new ProviderService(factory(engine), version, engine, onCancel: launched ? stop.Cancel : () => { });
        await using var server = await GrpcServer.StartAsync([service], cancellationToken);
        // One write: the engine reads up to the first line feed and takes anything else for a broken plugin.
        await output.WriteAsync(server.Port.ToString(CultureInfo.InvariantCulture) + "\n");
        await output.FlushAsync(cancellationToken);
        await WaitAsync(engine, watch: launched, stop.Token);
        service.CancelCalls();
        using var grace = new CancellationTokenSource(GraceTime);
        await server.StopAsync(grace.Token);

        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task WaitAsync(GrpcEngine engine, bool watch, CancellationToken stop)
    {
        try
        {
            do
                await Task.Delay(watch ? WatchInterval : Timeout.InfiniteTimeSpan, stop);
            while (await engine.IsAliveAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The ordinary end.
        }
    }
}
