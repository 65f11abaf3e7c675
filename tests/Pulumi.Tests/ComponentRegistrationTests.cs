using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class ComponentRegistrationTests : IAsyncLifetime
{
    private static readonly string StackUrn = FakeMonitor.Urn("pulumi:pulumi:Stack", "shop-dev");
    private readonly FakeEngine engine = FakeEngine.Start();

    private FakeMonitor Monitor => engine.Monitor;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Component_with_provider_and_providers_is_refused()
    {
        var exitCode = await engine.RunAsync(() => _ = new Group("group", new() { Provider = new TestProvider("a"), Providers = { new TestProvider("b") } }));

        Assert.Equal(32, exitCode);
        Assert.Contains("Do not supply both 'provider' and 'providers' options to a ComponentResource.", Assert.Single(engine.Log).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_registers_its_outputs_once_and_a_custom_resource_none()
    {
        await engine.RunAsync(() =>
        {
            _ = new Group("group");
            _ = new Bucket("logs");
        });

        var outputs = Assert.Single(Monitor.All<RegisterResourceOutputsRequest>(), r => r.Urn != StackUrn);
        Assert.Equal(FakeMonitor.Urn("test:index:Group", "group"), outputs.Urn);
        Assert.Equal("""{ "label": "label of group" }""", outputs.Outputs.ToString());
    }

    [Fact]
    public async Task Child_that_uses_its_own_component_does_not_wait_for_itself()
    {
        var run = engine.RunAsync(() => _ = new Group("group", null, g =>
        {
            _ = new Bucket("one", new() { Label = g.Urn }, new() { Parent = g });
            _ = new Bucket("two", new() { Label = g.Urn }, new() { Parent = g, DependsOn = { g } });
        }));

        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(Monitor.Registration("two").Dependencies);
    }

    [Fact]
    public async Task Remote_component_gets_providers_output_values_and_its_outputs()
    {
        Monitor.Register = async request =>
        {
            var response = await FakeMonitor.Created(request);
            if (request.Remote)
                response.PropertyDependencies.Add("label", new() { Urns = { FakeMonitor.Urn("test:index:Bucket", "inside") } });
            return response;
        };
        var dependencies = 0;
        Assert.Equal(0, await engine.RunAsync(
            async () =>
            {
                var remote = new RemoteGroup("remote", new() { Label = Output.CreateSecret("hush") }, new() { Providers = { new TestProvider("mine") } });
                dependencies = (await OutputUtilities.GetDependenciesAsync(remote.Label)).Count;
                return new Dictionary<string, object?>();
            },
            preview: false));

        var request = Monitor.Registration("remote");
        Assert.Equal(FakeMonitor.Urn("pulumi:providers:test", "mine") + "::id-of-mine", request.Providers["test"]);
        Assert.Equal(WireConstants.Output, request.Object.Fields["label"].StructValue.Fields[WireConstants.SignatureKey].StringValue);
        Assert.Equal(2, dependencies);
    }

    [Fact]
    public async Task Reference_in_an_output_is_an_instance_of_its_class()
    {
        var urn = FakeMonitor.Urn("test:index:Bucket", "first");
        Monitor.Invoke = _ => new()
        {
            Return = Struct.Parser.ParseJson($$"""{ "urn": "{{urn}}", "id": "id-of-first", "state": { "arn": "arn:first" } }"""),
        };
        Monitor.Register = async request =>
        {
            var response = await FakeMonitor.Created(request);
            if (request.Name == "holder")
                response.Object = Struct.Parser.ParseJson($$"""{ "bucket": { "{{WireConstants.SignatureKey}}": "{{WireConstants.Resource}}", "urn": "{{urn}}", "id": "id-of-first" } }""");
            return response;
        };
        var found = ("", "");
        Assert.Equal(0, await engine.RunAsync(
            async () =>
            {
                var bucket = await OutputUtilities.GetValueAsync(new Holder("holder").Bucket);
                found = (await OutputUtilities.GetValueAsync(bucket.Arn), await OutputUtilities.GetValueAsync(bucket.Id));
                return new Dictionary<string, object?>();
            },
            preview: false));

        Assert.Equal(("arn:first", "id-of-first"), found);
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(Monitor.All<ResourceInvokeRequest>()).Tok);
    }

    [Fact]
    public async Task Resource_as_value_is_a_reference_and_a_dependency()
    {
        await engine.RunAsync(() =>
        {
            var first = new Bucket("first");
            _ = new Bucket("logs", new() { Extra = (Input<object>)first });
        });

        var urn = FakeMonitor.Urn("test:index:Bucket", "first");
        var reference = Monitor.Registration("logs").Object.Fields["extra"].StructValue.Fields;
        Assert.Equal((WireConstants.Resource, urn, ""), (reference[WireConstants.SignatureKey].StringValue, reference["urn"].StringValue, reference["id"].StringValue));
        Assert.Equal([urn], Monitor.Registration("logs").Dependencies);
    }

    private sealed class Holder(string name) : CustomResource("test:index:Holder", name, ResourceArgs.Empty, new())
    {
        [Output("bucket")]
        public Output<Bucket> Bucket { get; private set; } = null!;
    }

    private sealed class RemoteGroup(string name, BucketArgs args, ComponentResourceOptions options)
        : ComponentResource("test:index:RemoteGroup", name, args, options, remote: true)
    {
        [Output("label")]
        public Output<string> Label { get; private set; } = null!;
    }
}
