using Pulumi.Experimental.Provider;

namespace Pulumi.Provider.Tests;

public sealed class PluginArgumentsTests
{
    [Theory]
    [InlineData("127.0.0.1:1234", "127.0.0.1:1234")]
    [InlineData("", null)]
    [InlineData("--logtostderr -v=9 --logflow --tracing http://collector 127.0.0.1:5", "127.0.0.1:5")]
    public void Arguments_of_the_engine_give_its_address(string line, string? address)
        => Assert.Equal(address, PluginArguments.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).EngineAddress);

    [Fact]
    public void A_second_address_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => PluginArguments.Parse(["127.0.0.1:1", "127.0.0.1:2"]));
        Assert.StartsWith(
            "found a second argument \"127.0.0.1:2\" after the engine's address \"127.0.0.1:1\": at most one is allowed", error.Message, StringComparison.Ordinal);
    }
}
