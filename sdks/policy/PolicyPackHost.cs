using System.Globalization;
using System.Runtime.InteropServices;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>Runs a policy pack as the process that an engine starts.</summary>
public static class PolicyPackHost
{
    private static readonly TimeSpan GraceTime = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Serves the pack, prints the port, and returns when the engine says Cancel, is gone, or the process is asked to end.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="args">The program's arguments: the engine's address, beside flags that are not used here. Without an address, as when
    /// started by hand, no engine is watched.</param>
    /// <returns>The exit code: 0, or 2 when the arguments are wrong.</returns>
    public static Task<int> RunAsync(PolicyPack pack, string[] args) => RunAsync(pack, args, Console.Out, Console.Error, CancellationToken.None);

    internal static async Task<int> RunAsync(PolicyPack pack, string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var addresses = Positional(args);
        if (addresses.Count > 1)
        {
            await errors.WriteLineAsync($"found the arguments \"{string.Join("\", \"", addresses)}\", expected the engine's address alone. A policy pack is started by the engine: pulumi preview --policy-pack <folder>");
            return 2;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        await using var server = await GrpcServer.StartAsync([new AnalyzerService(pack, stop.Cancel)], cancellationToken);
        // One write: the engine reads up to the first line feed, and takes anything else for a broken pack.
        await output.WriteAsync(server.Port.ToString(CultureInfo.InvariantCulture) + "\n");
        await output.FlushAsync(cancellationToken);
        await EngineWatch.WaitAsync(addresses.Count == 0 ? null : addresses[0], stop.Token);
        using var grace = new CancellationTokenSource(GraceTime);
        await server.StopAsync(grace.Token);
        return 0;

        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    // The engine puts flags before the address: --logtostderr, -v=9, --tracing URL.
    private static List<string> Positional(string[] args)
    {
        var found = new List<string>(1);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--tracing")
                i++;
            else if (!args[i].StartsWith('-'))
                found.Add(args[i]);
        }

        return found;
    }
}
