namespace Policies.Tests.Rules.Neon;

public sealed class NeonProviderSchemaKnownTests
{
    private const string Rule = "neon-provider-schema-known";
    private const string Next = "found a property that the rules do not know, expected the properties of the bridge of kislerdm/neon. Declare the resource with that provider: pulumi package add terraform-provider kislerdm/neon.";

    [Fact]
    public void Known_spelling_passes()
    {
        Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop", ("name", "shop"), ("historyRetentionSeconds", 86_400), ("__defaults", Value.List()))).IsCompliant();
        Gate.Prod(Rule, Some.Resource("neon:index/endpoint:Endpoint", "e", ("type", "read_write"), ("autoscalingLimitMinCu", 1))).IsCompliant();
    }

    [Theory]
    [InlineData("neon:index/endpoint:Endpoint", "minCu")]
    [InlineData("neon:index/endpoint:Endpoint", "suspendTimeout")]
    [InlineData("neon:index/branch:Branch", "parent")]
    public void Other_spelling_violates(string type, string property)
    {
        Gate.Prod(Rule, Some.Resource(type, "r", (property, 1))).Violates($"mandatory r.{property}: {Next}");
        Gate.In("dev", Rule, Some.Resource(type, "r", (property, 1))).Violates($"advisory r.{property}: {Next}");
    }

    [Fact]
    public void Other_spelling_inside_violates()
        => Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop", ("branch", Value.Map(("endpoint", Value.Map(("minCu", 1))), ("name", "main")))))
            .Violates($"mandatory shop.branch.endpoint: {Next}");

    [Fact]
    public void Unknown_values_have_known_names()
        => Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop", ("quota", Value.Unknown), ("orgId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database(("minCu", 1))).IsCompliant();
}
