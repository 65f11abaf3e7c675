using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PoolSizeBoundedTests
{
    private const string Rule = "pool-size-bounded";
    private const string Next = "Lower the pool; a process rarely has more queries in flight than cores to serve them.";

    [Fact]
    public void Small_pool_passes() => Gate.Prod(Rule, Service(10)).IsCompliant();

    [Theory]
    [InlineData(11)]
    [InlineData(0)]
    public void Pool_out_of_bounds_violates(int pool)
        => Gate.Prod(Rule, Service(pool)).Violates($"mandatory auth.clients[0].pool: found {pool}, expected 1 to 10. {Next}");

    [Fact]
    public void Dev_has_a_lower_bound() => Gate.In("dev", Rule, Service(6)).Violates($"advisory auth.clients[0].pool: found 6, expected 1 to 5. {Next}");

    [Fact]
    public void Missing_pool_violates()
        => Gate.Prod(Rule, Some.Service(("clients", Value.List(Value.Map(("name", "api")))))).Violates($"mandatory auth.clients[0].pool: found nothing, expected 1 to 10. {Next}");

    [Fact]
    public void Configured_bound_wins() => Gate.Configured(Rule, "maximum", 50, Service(50)).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Service(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.clients[0].pool"));
        Gate.Prod(Rule, Some.Service(("clients", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.clients"));
    }

    [Fact]
    public void Service_without_clients_is_not_applicable() => Gate.Prod(Rule, Some.Service()).IsNotApplicable("no client is declared");

    private static PolicyResource Service(object pool) => Some.Service(("clients", Value.List(Value.Map(("name", "api"), ("pool", pool)))));
}
