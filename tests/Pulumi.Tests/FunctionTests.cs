using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Utilities;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class FunctionTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();

    // Made anew for every use, as generated code does.
    private static RegisterPackageRequest Package => new("terraform-provider", "1.0.0", null, null, new("neon", "0.15.0", [1, 2]));

    private FakeMonitor Monitor => engine.Monitor;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Function_gets_plain_arguments_and_its_result_is_secret_if_one_of_them_is()
    {
        var (value, isSecret) = ("", false);
        await RunAsync(async () =>
        {
            var result = Deployment.Instance.InvokeSingle<string>("test:index:echo", Args(("a", Output.CreateSecret("b"))), new InvokeOptions { Version = "1.2.3", PluginDownloadURL = "https://x" });
            (value, isSecret) = (await OutputUtilities.GetValueAsync(result), await Output.IsSecretAsync(result));
        });

        Assert.Equal(("b", true), (value, isSecret));
        var request = Assert.Single(Monitor.All<ResourceInvokeRequest>());
        Assert.Equal(
            new ResourceInvokeRequest
            {
                Tok = "test:index:echo",
                Args = new() { Fields = { { "a", Value.ForString("b") } } },
                Version = "1.2.3",
                PluginDownloadURL = "https://x",
                AcceptResources = true,
            },
            request);
    }

    [Fact]
    public async Task Function_with_an_unknown_argument_or_dependency_is_not_called()
    {
        var isKnown = (true, true);
        await RunAsync(async () =>
        {
            var bucket = new Bucket("logs");
            var byArgument = Deployment.Instance.Invoke<object>("test:index:echo", Args(("a", new[] { bucket.Arn })));
            var byDependency = Deployment.Instance.Invoke<object>("test:index:echo", Args(("a", "b")), new InvokeOutputOptions { DependsOn = { bucket } });
            isKnown = (await OutputUtilities.GetIsKnownAsync(byArgument), await OutputUtilities.GetIsKnownAsync(byDependency));
        });

        Assert.Equal((false, false), isKnown);
        Assert.Empty(Monitor.All<ResourceInvokeRequest>());
    }

    [Fact]
    public async Task Function_is_called_from_an_apply_while_a_resource_waits_for_its_result()
    {
        Monitor.Register = FakeMonitor.Created;
        Assert.Equal(0, await engine.RunAsync(
            () =>
            {
                var first = new Bucket("first");
                var found = first.Id.Apply(id => Deployment.Instance.InvokeSingle<string>("test:index:echo", Args(("a", id))));
                _ = new Bucket("second", new() { Label = found });
            },
            preview: false).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal("id-of-first", Monitor.Registration("second").Object.Fields["label"].StringValue);
    }

    [Fact]
    public async Task Failures_are_listed_with_their_properties()
    {
        Monitor.Invoke = _ => new() { Failures = { new CheckFailure { Property = "a", Reason = "too short" }, new CheckFailure { Reason = "no such zone" } } };

        Assert.Equal(32, await engine.RunAsync(() => Deployment.Instance.Invoke<object>("test:index:echo", InvokeArgs.Empty)));
        Assert.Contains("Invoke of 'test:index:echo' failed: too short (a); no such zone", Assert.Single(engine.Log).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_in_task_form_uses_the_package_too()
    {
        await RunAsync(async () => Assert.Equal("b", (await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, string>>("neon:index:echo", Args(("a", "b")), null, Package))["a"]));

        Assert.Equal("ref-of-neon", Assert.Single(Monitor.All<ResourceInvokeRequest>()).PackageRef);
    }

    [Fact]
    public async Task Method_gets_its_resource_and_the_dependencies_of_its_arguments()
    {
        await RunAsync(async () =>
        {
            var bucket = new Bucket("logs");
            var result = Deployment.Instance.Call<ImmutableDictionary<string, string>>("test:index:Bucket/rename", new RenameArgs { To = Output.CreateSecret("new") }, bucket);
            Assert.Equal("new", (await OutputUtilities.GetValueAsync(result))["to"]);
            Assert.True(await Output.IsSecretAsync(result));
        });

        var request = Assert.Single(Monitor.All<ResourceCallRequest>());
        Assert.Equal([FakeMonitor.Urn("test:index:Bucket", "logs")], request.ArgDependencies["__self__"].Urns);
        Assert.True(request.Args.Fields["to"].StructValue.Fields["secret"].BoolValue);
    }

    [Fact]
    public async Task Package_is_registered_once_and_named_by_every_resource()
    {
        await RunAsync(() =>
        {
            _ = new CustomResource("neon:index:Project", "one", null, null, Package);
            _ = new CustomResource("neon:index:Project", "two", null, null, Package);
            return Task.CompletedTask;
        });

        var package = Assert.Single(Monitor.All<Pulumirpc.RegisterPackageRequest>());
        Assert.Equal(("terraform-provider", "1.0.0", "neon", "0.15.0"), (package.Name, package.Version, package.Parameterization.Name, package.Parameterization.Version));
        Assert.Equal(new byte[] { 1, 2 }, package.Parameterization.Value.ToByteArray());
        Assert.Equal(["ref-of-neon", "ref-of-neon"], Monitor.All<RegisterResourceRequest>().Where(r => r.Custom).Select(r => r.PackageRef));
    }

    [Fact]
    public async Task Engine_without_parameterization_is_named_as_too_old()
    {
        Monitor.Features.Clear();

        Assert.Equal(32, await engine.RunAsync(() => _ = new CustomResource("neon:index:Project", "one", null, null, Package)));
        Assert.Contains("The Pulumi CLI does not support parameterization, which package terraform-provider needs.", Assert.Single(engine.Log).Message, StringComparison.Ordinal);
    }

    private static DictionaryInvokeArgs Args(params (string Name, object? Value)[] args) => new(args.ToImmutableDictionary(a => a.Name, a => a.Value));

    private async Task RunAsync(Func<Task> program)
    {
        Exception? failure = null;
        Assert.Equal(0, await engine.RunAsync(async () =>
        {
            failure = await Record.ExceptionAsync(program);
            return new Dictionary<string, object?>();
        }));
        if (failure is not null)
            throw failure;
    }

    private sealed class RenameArgs : CallArgs
    {
        [Input("to")]
        public Input<string>? To { get; set; }
    }
}
