using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class ConfigTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Values_are_read_by_type()
        => await RunAsync(config =>
        {
            Assert.Equal("text", config.Get("name"));
            Assert.True(config.GetBoolean("on"));
            Assert.Equal(3, config.RequireInt32("count"));
            Assert.Equal(1.5, config.RequireDouble("ratio"));
            Assert.Equal(["a", "b"], config.RequireObject<string[]>("list"));
            Assert.Null(config.Get("missing"));
            Assert.Null(config.GetInt32("missing"));
            Assert.Null(config.GetObject<string[]>("missing"));
            Assert.Null(config.GetSecretBoolean("missing"));
            Assert.Equal("text", new Config("shop:config").Require("name"));
        });

    [Fact]
    public async Task Secret_getters_give_secrets()
        => await RunAsync(config =>
        {
            var password = config.RequireSecret("password");
            Assert.True(Output.IsSecretAsync(password).Result);
            Assert.Equal("hush", OutputUtilities.GetValueAsync(password).Result);
            Assert.True(Output.IsSecretAsync(config.RequireSecretInt32("count")).Result);
            Assert.Equal(["a", "b"], OutputUtilities.GetValueAsync(config.RequireSecretObject<string[]>("list")).Result);
        });

    [Fact]
    public async Task Missing_value_names_the_command_that_sets_it()
        => await RunAsync(config =>
        {
            Assert.Equal(
                "Missing required configuration variable 'shop:region'\n\tplease set a value using the command `pulumi config set shop:region <value>`",
                Assert.Throws<RunException>(() => config.Require("region")).Message);
            Assert.Equal(
                "Missing required configuration variable 'shop:key'\n\tplease set a value using the command `pulumi config set --secret shop:key <value>`",
                Assert.Throws<RunException>(() => config.RequireSecret("key")).Message);
        });

    [Theory]
    [InlineData("name", "Configuration 'shop:name' value 'text' is not a valid boolean")]
    [InlineData("upper", "Configuration 'shop:upper' value 'True' is not a valid boolean")]
    [InlineData("password", "Configuration 'shop:password' value '[secret]' is not a valid boolean")]
    public async Task Malformed_value_is_shown_unless_it_is_secret(string key, string message)
        => await RunAsync(config => Assert.Equal(message, Assert.Throws<RunException>(() => config.GetBoolean(key)).Message));

    [Fact]
    public async Task Malformed_object_keeps_a_secret_out_of_all_its_causes()
        => await RunAsync(config => Assert.DoesNotContain("hush", Assert.Throws<RunException>(() => config.RequireObject<int[]>("password")).ToString(), StringComparison.Ordinal));

    private async Task RunAsync(Action<Config> test)
    {
        Exception? failure = null;
        var deployment = engine.Deployment(
            preview: true, ("shop:name", "text"), ("shop:on", "true"), ("shop:upper", "True"), ("shop:count", "3"), ("shop:ratio", "1.5"), ("shop:list", """["a","b"]"""), ("shop:password", "hush"));
        await ProgramRun.RunAsync(deployment, () =>
        {
            failure = Record.Exception(() => test(new Config()));
            return Task.CompletedTask;
        });
        if (failure is not null)
            throw failure;
    }
}
