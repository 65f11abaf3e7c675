using Testing;

namespace Engine.Tests.States;

/// <summary>Reading stack files; the ciphertexts come from the released CLI.</summary>
public sealed class StackConfigTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public StackConfigTests()
    {
        File.WriteAllText(scratch.PathOf("Pulumi.yaml"), """
            name: shop
            runtime: dotnet
            config:
              region: { type: string, default: us-east-1 }
              plain: 0
            """);
        File.WriteAllText(scratch.PathOf("Pulumi.dev.yaml"), """
            encryptionsalt: v1:Fv7ZVl1+8do=:v1:xnMDyTUsh4mJtho6:naCZPwkQlgVGBk5vAzPqqJq3G2VwNA==
            config:
              shop:apiKey:
                secure: v1:PtpDsDu5q51OPWt1:ea01NmPHGHpEiVW4ZgqHmyUmFE2/PE9pLA==
              shop:plain: "1"
              aws:region: eu-central-1
              shop:nested:
                list:
                  - 5
                key:
                  secure: v1:/5+9i+KSsZr2S00t:XleSCvmafAzSNWYoz6oZpKBzWpm/
            """);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Values_are_those_that_the_released_cli_gives_to_programs()
    {
        var config = StackConfig.Load(Project.Load(scratch.Path), "dev", SnapshotTests.Passphrase);

        Assert.Empty(config.NotDecrypted);
        Assert.Equal(
            [
                new("aws:region", new ConfigValue("eu-central-1")),
                new("shop:apiKey", new ConfigValue("topsecret", Secret: true)),
                new("shop:nested", new ConfigValue("""{"key":"inner","list":[5]}""", Secret: true)),
                new("shop:plain", new ConfigValue("1")),
                new("shop:region", new ConfigValue("us-east-1")),
            ],
            config.Values.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Secrets_without_passphrase_stay_secret_and_are_named()
    {
        var config = StackConfig.Load(Project.Load(scratch.Path), "dev", passphrase: null);

        Assert.Equal(["shop:apiKey", "shop:nested"], config.NotDecrypted.Order(StringComparer.Ordinal));
        Assert.True(config.Values["shop:apiKey"].Secret);
        Assert.DoesNotContain("topsecret", config.Values["shop:apiKey"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_without_file_has_the_projects_defaults()
    {
        var config = StackConfig.Load(Project.Load(scratch.Path), "prod", passphrase: null);

        Assert.Equal(["shop:plain", "shop:region"], config.Values.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Broken_file_is_refused_with_line_and_column()
    {
        File.WriteAllText(scratch.PathOf("Pulumi.dev.yaml"), "config:\n  a: [\n");

        var error = Assert.Throws<ProjectException>(() => StackConfig.Load(Project.Load(scratch.Path), "dev", passphrase: null));

        Assert.StartsWith($"{scratch.PathOf("Pulumi.dev.yaml")}:3:1: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runtime: dotnet", "name is missing.")]
    [InlineData("name: shop", "runtime is missing; write the name of a language, such as dotnet or nodejs.")]
    [InlineData("name: shop\nruntime: dotnet\nmain: gone", "which does not exist.")]
    [InlineData("", "a mapping is expected")]
    public void Project_file_that_cannot_be_used_says_why(string content, string message)
    {
        File.WriteAllText(scratch.PathOf("Pulumi.yaml"), content);

        var error = Assert.Throws<ProjectException>(() => Project.Load(scratch.Path));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
