using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental.Provider;
using Pulumi.Rpc;

namespace Pulumi.Provider.Tests;

public sealed class PluginProcessTests
{
    [Fact]
    public async Task Launched_plugin_prints_its_port_alone_and_ends_on_cancel()
    {
        await using var engine = await GrpcServer.StartAsync([new RecordingEngine()]);
        using var output = new PortWriter();
        var plugin = PluginProcess.RunAsync(new PluginArguments(engine.Address), "1.0.0", e => new FakeProvider(e), output, CancellationToken.None);
        using var channel = new GrpcChannel("127.0.0.1:" + await output.Port);
        await channel.UnaryAsync("pulumirpc.ResourceProvider/Cancel", new Empty(), Empty.Parser);
        await plugin;
        Assert.Equal(await output.Port + "\n", output.ToString());
    }

    [Fact]
    public async Task Launched_plugin_ends_when_its_engine_is_gone()
    {
        var engine = await GrpcServer.StartAsync([new RecordingEngine()]);
        using var output = new PortWriter();
        var plugin = PluginProcess.RunAsync(new PluginArguments(engine.Address), "1.0.0", e => new FakeProvider(e), output, CancellationToken.None);
        await output.Port;
        await engine.DisposeAsync();
        await plugin.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Attached_plugin_survives_cancel_and_ends_with_its_token()
    {
        using var stop = new CancellationTokenSource();
        using var output = new PortWriter();
        var plugin = PluginProcess.RunAsync(new PluginArguments(EngineAddress: null), "1.0.0", e => new FakeProvider(e), output, stop.Token);
        using var channel = new GrpcChannel("127.0.0.1:" + await output.Port);
        await channel.UnaryAsync("pulumirpc.ResourceProvider/Cancel", new Empty(), Empty.Parser);
        Assert.Equal("1.0.0", (await channel.UnaryAsync("pulumirpc.ResourceProvider/GetPluginInfo", new Empty(), Pulumirpc.PluginInfo.Parser)).Version);
        await stop.CancelAsync();
        await plugin;
    }

    private sealed class PortWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public PortWriter()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public Task<string> Port => port.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            port.TrySetResult(ToString().TrimEnd('\n'));
            return Task.CompletedTask;
        }
    }
}
