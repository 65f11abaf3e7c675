using Engine.Monitor;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Tests.Monitor;

public sealed class ProviderRequestTests
{
    [Theory]
    [InlineData("", "", "default")]
    [InlineData("7.40.0", "", "default_7_40_0")]
    [InlineData("1.0.0-alpha.2", "", "default_1_0_0_alpha_2")]
    [InlineData("1.2.3", "https://example.com/a-b", "default_1_2_3_https_/example.com/a-b")]
    [InlineData("", "github://api.github.com/me", "default_github_/api.github.com/me")]
    public void Default_provider_is_named_as_the_released_engine_names_it(string version, string url, string expected)
        => Assert.Equal(expected, new ProviderRequest("aws", version, url).DefaultName);

    [Fact]
    public void Parameterized_package_gives_its_own_version_and_keeps_the_plugins_inside()
    {
        var request = new ProviderRequest(
            "terraform-provider", "1.1.3", "", new Parameterization { Name = "neon", Version = "0.15.0", Value = ByteString.CopyFromUtf8("{}") });

        var inputs = request.AddTo(new Struct());

        Assert.Equal("neon", request.PackageName);
        Assert.Equal("default_0_15_0", request.DefaultName);
        Assert.Equal(
            """{ "version": "0.15.0", "__internal": { "name": "terraform-provider", "version": "1.1.3", "parameterization": "e30=" } }""",
            inputs.ToString());
    }
}
