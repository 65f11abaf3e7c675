using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class RegistrationTests : IAsyncLifetime
{
    private static readonly string StackUrn = FakeMonitor.Urn("pulumi:pulumi:Stack", "shop-dev");
    private readonly FakeEngine engine = FakeEngine.Start();

    private FakeMonitor Monitor => engine.Monitor;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Program_without_resources_registers_the_stack_its_outputs_and_signals_once()
    {
        Assert.Equal(0, await engine.RunAsync(() => { }));

        Assert.Equal(["RegisterResourceRequest", "RegisterResourceOutputsRequest", "Empty"], Monitor.Calls());
        var stack = Monitor.Registration("shop-dev");
        Assert.Equal(
            new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "shop-dev", Object = new(), AcceptSecrets = true, AcceptResources = true, SupportsResultReporting = true },
            stack);
    }

    [Fact]
    public async Task Resource_sends_parent_version_inputs_and_an_entry_of_dependencies_for_each_input()
    {
        Assert.Equal(0, await engine.RunAsync(() => _ = new Bucket("logs", new() { Label = "a", Size = 3, Tags = { { "b", "c" } } })));

        var request = Monitor.Registration("logs");
        Assert.Equal(StackUrn, request.Parent);
        Assert.True(request.Custom);
        Assert.Equal("1.2.3", request.Version);
        Assert.Equal("""{ "label": "a", "size": 3, "tags": { "b": "c" } }""", request.Object.ToString());
        Assert.Equal(["label", "size", "tags"], request.PropertyDependencies.Keys.Order());
        Assert.All(request.PropertyDependencies.Values, d => Assert.Empty(d.Urns));
        Assert.False(request.SupportsPartialValues);
    }

    [Fact]
    public async Task Option_that_is_not_set_is_absent_so_that_the_parent_decides()
    {
        await engine.RunAsync(() =>
        {
            _ = new Bucket("unset");
            _ = new Bucket("set", null, new() { Protect = false, RetainOnDelete = false, DeleteBeforeReplace = false });
        });

        var unset = Monitor.Registration("unset");
        Assert.Equal((false, false, false), (unset.HasProtect, unset.HasRetainOnDelete, unset.DeleteBeforeReplaceDefined));
        var set = Monitor.Registration("set");
        Assert.Equal((true, true, true), (set.HasProtect, set.HasRetainOnDelete, set.DeleteBeforeReplaceDefined));
    }

    [Fact]
    public async Task Every_option_reaches_the_wire()
    {
        await engine.RunAsync(() =>
        {
            var owner = new Bucket("owner");
            _ = new Bucket("logs", null, new()
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                IgnoreChanges = ["tags"],
                ReplaceOnChanges = ["size"],
                HideDiffs = ["label"],
                AdditionalSecretOutputs = ["arn"],
                ImportId = "imported",
                PluginDownloadURL = "https://example.com",
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(30), Delete = TimeSpan.FromSeconds(1.5) },
                DeletedWith = owner,
                ReplaceWith = { owner },
                ReplacementTrigger = (Input<object>)"v1",
                DependsOn = { owner },
                Aliases = { new Alias { Name = "old" }, new Alias { Urn = "urn:x" }, new Alias { NoParent = true, Type = "old:index:Bucket" } },
            });
        });

        var request = Monitor.Registration("logs");
        var owner = FakeMonitor.Urn("test:index:Bucket", "owner");
        Assert.Equal(
            new RegisterResourceRequest
            {
                Type = "test:index:Bucket",
                Name = "logs",
                Parent = StackUrn,
                Custom = true,
                Object = new(),
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                DeleteBeforeReplaceDefined = true,
                IgnoreChanges = { "tags" },
                ReplaceOnChanges = { "size" },
                HideDiffs = { "label" },
                AdditionalSecretOutputs = { "arn" },
                ImportId = "imported",
                Version = "1.2.3",
                PluginDownloadURL = "https://example.com",
                CustomTimeouts = new() { Create = "1800000000000ns", Delete = "1500000000ns" },
                DeletedWith = owner,
                ReplaceWith = { owner },
                ReplacementTrigger = Value.ForString("v1"),
                Dependencies = { owner },
                Aliases =
                {
                    new Pulumirpc.Alias { Spec = new() { Name = "old" } },
                    new Pulumirpc.Alias { Urn = "urn:x" },
                    new Pulumirpc.Alias { Spec = new() { NoParent = true, Type = "old:index:Bucket" } },
                },
                AcceptSecrets = true,
                AcceptResources = true,
                SupportsResultReporting = true,
            },
            request);
    }

    [Fact]
    public async Task Dependencies_are_known_per_property_and_a_component_stands_for_what_it_is_made_of()
    {
        await engine.RunAsync(() =>
        {
            var first = new Bucket("first");
            var group = new Group("group", null, g => _ = new Bucket("child", null, new() { Parent = g }));
            _ = new Bucket("logs", new() { Label = first.Arn, Size = 1, Tags = { { "a", first.Label! } } }, new() { DependsOn = { group } });
        });

        var request = Monitor.Registration("logs");
        var first = FakeMonitor.Urn("test:index:Bucket", "first");
        var child = FakeMonitor.Urn("test:index:Bucket", "child");
        Assert.Equal([child, first], request.Dependencies);
        Assert.Equal([first], request.PropertyDependencies["label"].Urns);
        Assert.Equal([first], request.PropertyDependencies["tags"].Urns);
        Assert.Empty(request.PropertyDependencies["size"].Urns);
        Assert.Equal(FakeMonitor.Urn("test:index:Group", "group"), Monitor.Registration("child").Parent);
    }

    [Fact]
    public async Task Unknown_goes_out_as_sentinel_and_keeps_its_dependency()
    {
        await engine.RunAsync(() =>
        {
            var first = new Bucket("first");
            _ = new Bucket("logs", new() { Label = Output.CreateSecret(first.Arn), Rules = { first.Arn, "plain" } });
        });

        var request = Monitor.Registration("logs");
        Assert.Equal(Value.ForString(WireConstants.Unknown), request.Object.Fields["label"]);
        Assert.Equal(Value.ForList(Value.ForString(WireConstants.Unknown), Value.ForString("plain")), request.Object.Fields["rules"]);
        Assert.Equal([FakeMonitor.Urn("test:index:Bucket", "first")], request.PropertyDependencies["label"].Urns);
    }

    [Fact]
    public async Task Secret_is_wrapped_where_it_is_and_comes_back_as_secret()
    {
        var isSecret = false;
        await engine.RunAsync(async () =>
        {
            var bucket = new Bucket("logs", new() { Tags = { { "open", "a" }, { "closed", Output.CreateSecret("b") } } });
            isSecret = await Output.IsSecretAsync(bucket.Tags);
            return new Dictionary<string, object?>();
        });

        var tags = Monitor.Registration("logs").Object.Fields["tags"].StructValue.Fields;
        Assert.Equal("a", tags["open"].StringValue);
        Assert.Equal(WireConstants.Secret, tags["closed"].StructValue.Fields[WireConstants.SignatureKey].StringValue);
        Assert.Equal("b", tags["closed"].StructValue.Fields["value"].StringValue);
        Assert.True(isSecret);
    }

    [Fact]
    public async Task Output_that_the_engine_leaves_out_is_unknown_in_a_preview_and_default_in_an_update()
    {
        Assert.Equal((false, false), await ArnAndIdAreKnownAsync(preview: true));
        Monitor.Register = FakeMonitor.Created;
        Assert.Equal((true, true), await ArnAndIdAreKnownAsync(preview: false));
    }

    [Theory]
    [InlineData(Result.Fail, false)]
    [InlineData(Result.Skip, false)]
    [InlineData(Result.Success, true)]
    public async Task Output_of_a_resource_that_failed_is_unknown_even_in_an_update(Result result, bool isUnknown)
    {
        Monitor.Register = async request =>
        {
            var response = await FakeMonitor.Created(request);
            response.Result = result;
            response.Unknown = isUnknown;
            return response;
        };

        Assert.Equal((false, true), await ArnAndIdAreKnownAsync(preview: false));
    }

    [Fact]
    public async Task Get_reads_with_the_id_and_an_unknown_id_sends_nothing()
    {
        var arnIsKnown = true;
        await engine.RunAsync(async () =>
        {
            _ = Bucket.Get("known", "the-id");
            var unknown = Bucket.Get("unknown", new Bucket("new").Id);
            arnIsKnown = await OutputUtilities.GetIsKnownAsync(unknown.Arn);
            _ = new Bucket("user", new() { Label = unknown.Arn }, new() { DependsOn = { unknown } });
            return new Dictionary<string, object?>();
        });

        var read = Assert.Single(Monitor.All<ReadResourceRequest>());
        Assert.Equal(("the-id", "known", StackUrn, "1.2.3", true), (read.Id, read.Name, read.Parent, read.Version, read.AcceptSecrets));
        Assert.False(arnIsKnown);
        Assert.DoesNotContain(Monitor.All<RegisterResourceRequest>(), r => r.Name is "known" or "unknown");
        Assert.Equal(Value.ForString(WireConstants.Unknown), Monitor.Registration("user").Object.Fields["label"]);
        Assert.Empty(Monitor.Registration("user").Dependencies);
    }

    [Fact]
    public async Task Explicit_provider_without_an_id_is_named_with_the_sentinel_and_inherited_by_children_of_its_package()
    {
        await engine.RunAsync(() =>
        {
            var provider = new TestProvider("mine");
            var group = new Group("group", new() { Providers = { provider } }, g => _ = new Bucket("child", null, new() { Parent = g }));
            _ = new Bucket("direct", null, new() { Provider = provider });
            _ = new CustomResource("other:index:Thing", "other", null, new() { Parent = group });
        });

        var reference = FakeMonitor.Urn("pulumi:providers:test", "mine") + "::" + WireConstants.Unknown;
        Assert.Equal(reference, Monitor.Registration("direct").Provider);
        Assert.Equal(reference, Monitor.Registration("child").Provider);
        Assert.Equal("", Monitor.Registration("other").Provider);
        Assert.Equal("", Monitor.Registration("group").Provider);
    }

    [Fact]
    public async Task Get_sends_where_the_plugin_is_and_what_is_secret()
    {
        await engine.RunAsync(() => _ = Bucket.Get("logs", "the-id", new() { PluginDownloadURL = "https://example.com", AdditionalSecretOutputs = { "arn" } }));

        var read = Assert.Single(Monitor.All<ReadResourceRequest>());
        Assert.Equal(("https://example.com", "arn"), (read.PluginDownloadURL, Assert.Single(read.AdditionalSecretOutputs)));
    }

    [Fact]
    public async Task Inputs_named_id_and_urn_are_not_sent()
    {
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("id", "a").Add("urn", "b").Add("name", "c"));
        await engine.RunAsync(() => _ = new CustomResource("test:index:Thing", "thing", args, new()));

        Assert.Equal("""{ "name": "c" }""", Monitor.Registration("thing").Object.ToString());
    }

    [Fact]
    public async Task Optional_list_that_was_only_looked_at_is_sent_empty()
    {
        await engine.RunAsync(() =>
        {
            var args = new BucketArgs();
            _ = args.Rules;
            _ = new Bucket("logs", args);
        });

        Assert.Equal("""{ "rules": [ ] }""", Monitor.Registration("logs").Object.ToString());
    }

    [Fact]
    public async Task Input_of_a_type_that_cannot_be_sent_is_named()
    {
        Assert.Equal(32, await engine.RunAsync(() => _ = new Bucket("logs", new() { Extra = (Input<object>)5L })));

        Assert.Contains("test:index:Bucket \"logs\": property extra: values of type System.Int64 cannot be sent.", Assert.Single(engine.Log).Message, StringComparison.Ordinal);
    }

    private async Task<(bool Arn, bool Id)> ArnAndIdAreKnownAsync(bool preview)
    {
        (bool, bool) known = default;
        Assert.Equal(0, await engine.RunAsync(
            async () =>
            {
                var bucket = new Bucket("logs");
                known = (await OutputUtilities.GetIsKnownAsync(bucket.Arn), await OutputUtilities.GetIsKnownAsync(bucket.Id));
                return new Dictionary<string, object?>();
            },
            preview));
        return known;
    }
}
