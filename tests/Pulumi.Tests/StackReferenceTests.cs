using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class StackReferenceTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Outputs_are_read_by_the_name_of_the_stack()
    {
        await RunAsync(async network =>
        {
            Assert.Equal("vpc-1", await network.RequireValueAsync("vpcId"));
            Assert.Equal("acme/network/prod", await OutputUtilities.GetValueAsync(network.Name));
            Assert.Null(await network.GetValueAsync("missing"));
            var missing = await Assert.ThrowsAsync<KeyNotFoundException>(() => OutputUtilities.GetValueAsync(network.RequireOutput("missing")));
            Assert.Equal("Required output 'missing' does not exist on stack 'acme/network/prod'.", missing.Message);
        });

        var read = Assert.Single(engine.Monitor.All<ReadResourceRequest>());
        Assert.Equal(("pulumi:pulumi:StackReference", "network", "acme/network/prod"), (read.Type, read.Name, read.Id));
        Assert.Equal("acme/network/prod", read.Properties.Fields["name"].StringValue);
    }

    [Fact]
    public async Task Output_is_secret_only_if_its_name_is_listed()
        => await RunAsync(async network =>
        {
            Assert.False(await Output.IsSecretAsync(network.GetOutput("vpcId")));
            Assert.True(await Output.IsSecretAsync(network.GetOutput("password")));
            await Assert.ThrowsAsync<InvalidOperationException>(() => network.GetValueAsync("password"));
            var details = await network.GetOutputDetailsAsync("password");
            Assert.Equal((null, "hush"), (details.Value, details.SecretValue));
            Assert.Equal("vpc-1", (await network.GetOutputDetailsAsync("vpcId")).Value);
        });

    private async Task RunAsync(Func<StackReference, Task> test)
    {
        engine.Monitor.Read = request => new() { Urn = FakeMonitor.Urn(request.Type, request.Name), Properties = State(request) };
        Exception? failure = null;
        await engine.RunAsync(async () =>
        {
            failure = await Record.ExceptionAsync(() => test(new StackReference("network", new() { Name = "acme/network/prod" })));
            return new Dictionary<string, object?>();
        });
        if (failure is not null)
            throw failure;
    }

    private static Struct State(ReadResourceRequest request)
    {
        var secret = new Struct { Fields = { { WireConstants.SignatureKey, Value.ForString(WireConstants.Secret) }, { "value", Value.ForString("hush") } } };
        return new()
        {
            Fields =
            {
                { "name", request.Properties.Fields["name"] },
                { "outputs", Value.ForStruct(new() { Fields = { { "vpcId", Value.ForString("vpc-1") }, { "password", Value.ForStruct(secret) } } }) },
                { "secretOutputNames", Value.ForList(Value.ForString("password")) },
            },
        };
    }
}
