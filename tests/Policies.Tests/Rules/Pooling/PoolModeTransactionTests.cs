using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PoolModeTransactionTests
{
    private const string Rule = "pool-mode-transaction";
    private const string Next = "Set the pool mode to transaction, and let migrations use the direct endpoint.";

    [Fact]
    public void Transaction_mode_passes() => Gate.Prod(Rule, Some.Pooler(("poolMode", "transaction")), Endpoint("transaction")).IsCompliant();

    [Theory]
    [InlineData("session")]
    [InlineData("statement")]
    public void Other_mode_violates(string mode) => Gate.Prod(Rule, Some.Pooler(("poolMode", mode))).Violates($"mandatory auth.poolMode: found \"{mode}\", expected transaction. {Next}");

    [Fact]
    public void Missing_mode_is_pgbouncers_own()
        => Gate.In("dev", Rule, Some.Pooler()).Violates($"advisory auth.poolMode: found \"session\" by default, expected transaction. {Next}");

    [Fact]
    public void Neon_endpoint_is_judged() => Gate.Prod(Rule, Endpoint("session")).Violates($"mandatory main.poolerMode: found \"session\", expected transaction. {Next}");

    [Fact]
    public void Unknown_mode_is_unknown() => Gate.Prod(Rule, Some.Pooler(("poolMode", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.poolMode"));

    [Fact]
    public void Neon_endpoint_without_a_mode_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("neon:index/endpoint:Endpoint", "main")).IsNotApplicable("Neon's pooler is in transaction mode unless said otherwise");

    private static PolicyResource Endpoint(string mode) => Some.Resource("neon:index/endpoint:Endpoint", "main", ("poolerMode", mode));
}
