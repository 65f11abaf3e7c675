using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Policy.Tests;

public sealed class PolicyPackHostTests
{
    [Fact]
    public async Task Port_is_all_that_is_printed_and_cancel_ends_the_pack()
    {
        await using var engine = await GrpcServer.StartAsync([]);
        using var output = new PortWriter();
        var run = PolicyPackHost.RunAsync(TestPack.Create(), ["--logtostderr", "-v=9", "--tracing", "file:x", engine.Address], output, TextWriter.Null, CancellationToken.None);
        using var channel = new GrpcChannel("127.0.0.1:" + await output.Port);
        await channel.UnaryAsync("pulumirpc.Analyzer/Cancel", new Empty(), Empty.Parser);
        Assert.Equal(0, await run);
        Assert.Equal(await output.Port + "\n", output.ToString());
    }

    [Fact]
    public async Task Pack_ends_when_its_engine_is_gone()
    {
        var engine = await GrpcServer.StartAsync([]);
        using var output = new PortWriter();
        var run = PolicyPackHost.RunAsync(TestPack.Create(), [engine.Address], output, TextWriter.Null, CancellationToken.None);
        await output.Port;
        await engine.DisposeAsync();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Second_address_is_refused_with_what_to_do()
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(2, await PolicyPackHost.RunAsync(TestPack.Create(), ["127.0.0.1:1", "more"], TextWriter.Null, errors, CancellationToken.None));
        Assert.Equal(
            "found the arguments \"127.0.0.1:1\", \"more\", expected the engine's address alone. A policy pack is started by the engine: pulumi preview --policy-pack <folder>",
            errors.ToString().TrimEnd());
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
