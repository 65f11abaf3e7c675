namespace Pulumi.Tests;

[Collection(EnvironmentCollection.Name)]
public sealed class DeploymentTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();
    private readonly Dictionary<string, string?> former = new(StringComparer.Ordinal);

    public Task InitializeAsync()
    {
        Set("PULUMI_MONITOR", engine.Address);
        Set("PULUMI_ENGINE", engine.Address);
        Set("PULUMI_PROJECT", "shop");
        Set("PULUMI_STACK", "dev");
        Set("PULUMI_ORGANIZATION", null);
        Set("PULUMI_DRY_RUN", "true");
        Set("PULUMI_PARALLEL", "16");
        Set("PULUMI_QUERY_MODE", "false");
        Set("PULUMI_ROOT_DIRECTORY", "/shop");
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        foreach (var (name, value) in former)
            Environment.SetEnvironmentVariable(name, value);
        Environment.ExitCode = 0;
        return engine.DisposeAsync().AsTask();
    }

    [Fact]
    public async Task Environment_of_the_host_becomes_the_instance()
    {
        DeploymentInstance? instance = null;
        Assert.Equal(0, await Deployment.RunAsync(() => instance = Deployment.Instance));

        Assert.Equal(
            ("shop", "dev", "organization", "/shop", true),
            (instance!.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun));
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", null, "is not set")]
    [InlineData("PULUMI_PROJECT", null, "is not set")]
    [InlineData("PULUMI_DRY_RUN", "maybe", "is not true or false")]
    [InlineData("PULUMI_PARALLEL", "many", "is not a whole number")]
    public async Task Program_without_an_engine_says_so(string variable, string? value, string reason)
    {
        Set(variable, value);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));
        Assert.Equal($"Program run without the Pulumi engine available; re-run using the `pulumi` CLI (the environment variable {variable} {reason}).", exception.Message);
    }

    [Fact]
    public async Task Exit_code_is_that_of_the_process_even_if_the_program_ignores_it()
    {
        Assert.Equal(32, await Deployment.RunAsync((Action)(() => throw new RunException("no"))));

        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task Every_form_of_a_program_registers_its_outputs()
    {
        Assert.Equal(0, await Deployment.RunAsync(() => new Dictionary<string, object?> { ["a"] = 1, ["none"] = null }));
        Assert.Equal(0, await Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["b"] = Output.CreateSecret("x") })));
        Assert.Equal(0, await Deployment.RunAsync(async () => await Task.Yield()));
        Assert.Equal(0, await Deployment.RunAsync<TestStack>());
        Assert.Equal(0, await Deployment.RunAsync<TestStack>(new Services()));

        Assert.Equal(
            [
                """{ "a": 1 }""",
                """{ "b": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x" } }""",
                "{ }",
                """{ "Kept": "as it is", "renamed": 2 }""",
                """{ "Kept": "as it is", "renamed": 2 }""",
            ],
            engine.Monitor.All<Pulumirpc.RegisterResourceOutputsRequest>().Select(r => r.Outputs.ToString()));
    }

    [Fact]
    public async Task Stack_class_whose_output_has_no_value_is_named()
    {
        Assert.Equal(32, await Deployment.RunAsync<ForgetfulStack>());

        Assert.Equal("Output(s) 'Forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.", Assert.Single(engine.Log).Message);
    }

    [Fact]
    public async Task Config_keys_of_three_parts_are_read_as_two()
    {
        Set("PULUMI_CONFIG", """{"shop:config:size":"3","aws:region":"eu-central-1"}""");
        Set("PULUMI_CONFIG_SECRET_KEYS", """["shop:config:size"]""");
        var found = ("", 0);
        await Deployment.RunAsync(() => found = (new Config("aws").Require("region"), new Config().RequireInt32("size")));

        Assert.Equal(("eu-central-1", 3), found);
    }

    [Fact]
    public void Text_of_an_output_says_what_to_use_instead()
        => Assert.Equal(
            "Calling [ToString] on an [Output<T>] is not supported. To get its value as an Output<string>, use o.Apply(v => $\"prefix{v}suffix\") or Output.Format($\"prefix{o}suffix\").",
            $"{Output.Create(1)}");

    [Fact]
    public void Text_of_an_output_can_be_made_an_error()
    {
        Set("PULUMI_ERROR_OUTPUT_STRING", "TRUE");

        Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());
    }

    [Fact]
    public async Task Without_references_a_resource_is_its_id_and_a_component_its_urn()
    {
        Set("PULUMI_DISABLE_RESOURCE_REFERENCES", "1");
        engine.Monitor.Register = FakeMonitor.Created;
        await Deployment.RunAsync(() => _ = new Bucket("logs", new() { Extra = (Input<object>)new object[] { new Bucket("first"), new Group("group") } }));

        var request = engine.Monitor.Registration("logs");
        Assert.Equal($"""[ "id-of-first", "{FakeMonitor.Urn("test:index:Group", "group")}" ]""", request.Object.Fields["extra"].ToString());
        Assert.False(request.AcceptResources);
    }

    private void Set(string name, string? value)
    {
        former.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    private sealed class TestStack : Stack
    {
        [Output]
        public Output<string> Kept { get; private set; } = Output.Create("as it is");

        [Output("renamed")]
        public Output<int> Other { get; private set; } = Output.Create(2);
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string>? Forgotten { get; private set; }
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TestStack) ? new TestStack() : null;
    }
}
