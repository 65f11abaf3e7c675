using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonEndpointPoolingTests
{
    private const string Rule = "neon-endpoint-pooling";

    [Fact]
    public void Pooler_passes()
    {
        Gate.Prod(Rule, Endpoint(("poolerEnabled", true), ("poolerMode", "transaction"))).IsCompliant();
        Gate.Prod(Rule, Endpoint()).IsCompliant();
    }

    [Fact]
    public void Pooler_that_is_off_violates()
    {
        const string Expected = "e.poolerEnabled: found false, expected true. Leave the pooler on; migrations use the direct host.";
        Gate.Prod(Rule, Endpoint(("poolerEnabled", false))).Violates("mandatory " + Expected);
        Gate.In("dev", Rule, Endpoint(("poolerEnabled", false))).Violates("advisory " + Expected);
    }

    [Fact]
    public void Other_mode_violates()
        => Gate.Prod(Rule, Endpoint(("poolerMode", "session")))
            .Violates("mandatory e.poolerMode: found \"session\", expected transaction. Leave it out: Neon's pooler gives connections back after each transaction.");

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Endpoint(("poolerEnabled", Value.Unknown))).IsUnknown(Unknown.At(Rule, "e.poolerEnabled"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database(("poolerEnabled", false))).IsCompliant();

    private static PolicyResource Endpoint(params (string Name, object Value)[] props) => Some.Resource("neon:index/endpoint:Endpoint", "e", props);
}
