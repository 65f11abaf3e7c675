using Pulumirpc;

namespace Policies.Tests.Rules.Credentials;

public sealed class ProviderCredentialsSecretTests
{
    private const string Rule = "provider-credentials-secret";
    private const string Next = "expected a secret. Mark the value as secret where it enters the program, and change the key: it has been seen.";

    [Fact]
    public void Secret_key_passes_also_while_it_is_unknown()
    {
        Gate.Prod(Rule, Some.Resource("pulumi:providers:neon", "neon", ("apiKey", Value.Secret("made-up")))).IsCompliant();
        Gate.Prod(Rule, Some.Resource("pulumi:providers:access", "auth", ("password", Value.Unknown.WithSecret(true)))).IsCompliant();
    }

    [Theory]
    [InlineData("neon", "apiKey")]
    [InlineData("aws", "secretKey")]
    [InlineData("aws", "token")]
    [InlineData("postgresql", "password")]
    public void Key_in_clear_violates_everywhere_and_is_not_shown(string provider, string key)
        => Gate.In("dev", Rule, Some.Resource("pulumi:providers:" + provider, "p", (key, "made-up"))).Violates($"mandatory p.{key}: found [secret], {Next}");

    [Fact]
    public void Key_in_the_configuration_must_be_secret_and_is_reported_once()
    {
        var clear = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["neon:apiKey"] = "made-up" } };
        Gate.With(Rule, clear, Some.Resource("pulumi:providers:neon", "default_0_15_0", ("apiKey", "made-up")))
            .Violates("mandatory config.neon:apiKey: found [secret], expected a secret. Set it with pulumi config set --secret neon:apiKey, and change the key: it has been seen.");
    }

    [Fact]
    public void Unknown_key_is_unknown()
        => Gate.Prod(Rule, Some.Resource("pulumi:providers:neon", "p", ("apiKey", Value.Unknown))).IsUnknown(Unknown.At(Rule, "p.apiKey"));

    [Fact]
    public void Key_that_another_resource_will_give_out_is_not_applicable_before_the_update()
    {
        var project = Some.Resource("neon:index/project:Project", "shop");
        Gate.Prod(Rule, project, Some.From("password", project.Urn, "pulumi:providers:access", "p", ("password", Value.Unknown)))
            .IsNotApplicable("the keys of providers come with the update");
    }

    [Fact]
    public void Missing_keys_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource("pulumi:providers:aws", "p", ("region", "us-east-1"))).IsNotApplicable("no provider is given a key");
}
