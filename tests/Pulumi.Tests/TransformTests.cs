using Google.Protobuf;
using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class TransformTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();

    private FakeMonitor Monitor => engine.Monitor;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Transformations_run_from_the_resource_outwards_before_anything_is_sent()
    {
        var order = new List<string>();
        await engine.RunAsync(
            () => _ = new Group("group", new() { ResourceTransformations = { Note("group") } }, g => _ = new Bucket("child", null, new() { Parent = g, ResourceTransformations = { Note("child") } })),
            options: new() { ResourceTransformations = { Note("stack"), args => args.Resource is Bucket ? new(new BucketArgs { Label = "changed" }, args.Options) : null } });

        Assert.Equal(["stack of shop-dev", "group of group", "stack of group", "child of child", "group of child", "stack of child"], order);
        Assert.Equal("changed", Monitor.Registration("child").Object.Fields["label"].StringValue);

        ResourceTransformation Note(string name) => args =>
        {
            order.Add($"{name} of {args.Resource.GetResourceName()}");
            return null;
        };
    }

    [Fact]
    public async Task Transformation_that_changes_the_parent_is_refused()
    {
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            var other = new Group("other");
            _ = new Bucket("logs", null, new() { ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = other }) } });
        }));

        Assert.Contains("Transformations cannot change the parent of a resource, as one did for test:index:Bucket \"logs\".", Assert.Single(engine.Log).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transform_is_called_back_with_inputs_and_options_and_answers_with_changed_ones()
    {
        TransformResponse? answer = null;
        Monitor.Register = async request =>
        {
            if (request.Transforms.Count > 0)
                answer = await CallBackAsync(Assert.Single(request.Transforms), request);
            return FakeMonitor.Answer(request);
        };
        var seen = default(ResourceTransformArgs);
        ResourceTransform transform = async (args, _) =>
        {
            await Task.Yield();
            seen = args;
            var options = CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Protect = true, IgnoreChanges = { "tags" }, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) } });
            return new ResourceTransformResult(args.Args.SetItem("label", Output.CreateSecret("new")), options);
        };
        Assert.Equal(0, await engine.RunAsync(() => _ = new Bucket("logs", new() { Label = "old", Size = 3 }, new() { ResourceTransforms = { transform } })));

        Assert.Equal(("logs", "test:index:Bucket", true), (seen.Name, seen.Type, seen.Custom));
        Assert.Equal(("old", 3.0), (seen.Args["label"], seen.Args["size"]));
        Assert.Equal(["size"], seen.Options.ReplaceOnChanges);
        Assert.Equal(TimeSpan.FromMinutes(90), seen.Options.CustomTimeouts!.Delete);
        var label = answer!.Properties.Fields["label"].StructValue.Fields;
        Assert.Equal((WireConstants.Output, "new", true), (label[WireConstants.SignatureKey].StringValue, label["value"].StringValue, label["secret"].BoolValue));
        Assert.Equal(
            new TransformResourceOptions { Protect = true, IgnoreChanges = { "tags" }, ReplaceOnChanges = { "size" }, CustomTimeouts = new() { Create = "60000000000ns" } },
            answer.Options);
    }

    [Fact]
    public async Task Transform_of_the_stack_is_registered_and_may_leave_a_resource_as_it_is()
    {
        TransformResponse? answer = null;
        Monitor.Register = async request =>
        {
            if (request.Name == "logs")
                answer = await CallBackAsync(Assert.Single(Monitor.All<Callback>()), request);
            return FakeMonitor.Answer(request);
        };
        ResourceTransform transform = (_, _) => Task.FromResult<ResourceTransformResult?>(null);
        Assert.Equal(0, await engine.RunAsync(() => _ = new Bucket("logs", new() { Label = "old" }), options: new() { ResourceTransforms = { transform } }));

        Assert.Equal("old", answer!.Properties.Fields["label"].StringValue);
    }

    [Fact]
    public async Task Transform_that_throws_answers_with_its_message()
    {
        var failure = "";
        Monitor.Register = async request =>
        {
            if (request.Transforms.Count > 0)
                failure = (await Assert.ThrowsAsync<GrpcException>(() => CallBackAsync(request.Transforms[0], request))).Message;
            return FakeMonitor.Answer(request);
        };
        ResourceTransform transform = (_, _) => throw new InvalidOperationException("cannot do that");
        await engine.RunAsync(() => _ = new Bucket("logs", null, new() { ResourceTransforms = { transform } }));

        Assert.Contains("cannot do that", failure, StringComparison.Ordinal);
    }

    private static async Task<TransformResponse> CallBackAsync(Callback callback, RegisterResourceRequest request)
    {
        using var channel = new GrpcChannel(callback.Target);
        var message = new TransformRequest
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Properties = request.Object,
            Options = new() { ReplaceOnChanges = { "size" }, CustomTimeouts = new() { Delete = "1h30m" } },
        };
        var response = await channel.UnaryAsync(
            "pulumirpc.Callbacks/Invoke", new CallbackInvokeRequest { Token = callback.Token, Request = message.ToByteString() }, CallbackInvokeResponse.Parser);
        return TransformResponse.Parser.ParseFrom(response.Response);
    }
}
