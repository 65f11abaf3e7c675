using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class MocksTests
{
    [Fact]
    public async Task Mocks_see_plain_inputs_and_give_the_state()
    {
        var mocks = new RecordingMocks();
        var (resources, outputs) = await Deployment.TestAsync(mocks, new() { IsPreview = false }, () =>
        {
            var bucket = new Bucket("logs", new() { Label = Output.CreateSecret("hush"), Size = 3, Rules = { "a" } }, new() { ImportId = "imported" });
            return new Dictionary<string, object?> { ["arn"] = bucket.Arn, ["id"] = bucket.Id };
        });

        Assert.Equal(["pulumi:pulumi:Stack", "test:index:Bucket"], resources.Select(r => r.GetResourceType()));
        var args = Assert.Single(mocks.Resources);
        Assert.Equal(("test:index:Bucket", "logs", "imported"), (args.Type, args.Name, args.Id));
        Assert.Equal("hush", args.Inputs["label"]);
        Assert.Equal(3.0, args.Inputs["size"]);
        Assert.Equal(["a"], Assert.IsType<ImmutableArray<object>>(args.Inputs["rules"]).AsEnumerable());
        Assert.Equal("arn:logs", await OutputUtilities.GetValueAsync((Output<object?>)outputs["arn"]!));
        Assert.Equal("logs-id", await OutputUtilities.GetValueAsync((Output<object?>)outputs["id"]!));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Bucket::logs", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    [Fact]
    public async Task Test_is_a_preview_unless_told_otherwise_so_that_what_mocks_leave_out_is_unknown()
    {
        Assert.False(await IsKnownAsync(null));
        Assert.True(await IsKnownAsync(false));

        static async Task<bool> IsKnownAsync(bool? isPreview)
        {
            var resources = await Deployment.TestAsync(new EmptyMocks(), new() { IsPreview = isPreview }, () => _ = new Bucket("logs"));
            return await OutputUtilities.GetIsKnownAsync(resources.OfType<Bucket>().Single().Arn);
        }
    }

    [Fact]
    public async Task Stack_class_is_tested_as_a_whole()
    {
        var mocks = new RecordingMocks();
        var resources = await Deployment.TestAsync<ShopStack>(mocks, new() { ProjectName = "shop", StackName = "prod" });

        Assert.Equal(["shop-prod", "logs"], resources.Select(r => r.GetResourceName()));
        Assert.Equal(["name"], Assert.Single(mocks.Outputs).Outputs.Keys);
        Assert.Single(await Deployment.TestWithServiceProviderAsync<ShopStack>(mocks, new Services()), r => r is ShopStack);
    }

    [Fact]
    public async Task Functions_and_lookups_are_answered_by_the_mocks()
    {
        var resources = await Deployment.TestAsync(new RecordingMocks(), new(), async () =>
        {
            var echoed = await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>("test:index:echo", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1)));
            Assert.Equal(1.0, echoed["a"]);
            Assert.Equal("read-it", await OutputUtilities.GetValueAsync(Bucket.Get("logs", "read-it").Id));
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Failures_and_logged_errors_fail_the_test()
    {
        var one = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new EmptyMocks(), new(), () => Log.Error("careful")));
        Assert.Equal("careful", one.Message);
        var two = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new EmptyMocks(), new(), () =>
        {
            Log.Error("careful");
            Log.Error("again");
        }));
        Assert.Equal(["careful", "again"], two.InnerExceptions.Select(e => e.Message));
    }

    private sealed class ShopStack : Stack
    {
        public ShopStack() => Name = new Bucket("logs").Label.Apply(_ => "a");

        [Output("name")]
        public Output<string> Name { get; private set; }
    }

    private sealed class Services : IServiceProvider
    {
        public object GetService(Type serviceType) => new ShopStack();
    }

    private sealed class RecordingMocks : IMocks
    {
        public List<MockResourceArgs> Resources { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Add(args);
            return Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs.Add("arn", "arn:" + args.Name)));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Add(args);
            return Task.CompletedTask;
        }
    }
}
