using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class ConnectionBudgetFitsTests
{
    private const string Rule = "connection-budget-fits";
    private const string Next = "Lower pools or replicas, pool more clients, or take a larger server.";

    // The requirement's own figures: 100 connections, 5 reserved, 20 % free.
    [Fact]
    public void Demand_that_fits_passes() => Gate.Prod(Rule, Some.Server(), Budget(("services", 40), ("gateway", 10), ("pooler", 20))).IsCompliant();

    [Fact]
    public void Demand_at_the_limit_passes() => Gate.Prod(Rule, Budget(("services", 76))).IsCompliant();

    [Fact]
    public void Demand_over_the_limit_violates_and_shows_the_sum()
        => Gate.Prod(Rule, Budget(("services", 80), ("gateway", 10), ("pooler", 20)))
            .Violates($"mandatory auth.total: found 110 connections (services 80 + gateway 10 + pooler 20), expected at most 76 (100 - 5 reserved, 20 % kept free). {Next}");

    [Fact]
    public void Declared_headroom_counts_when_it_is_larger()
        => Gate.In("dev", Rule, Budget(("services", 70)), Some.Resource("dbready:budget:ConnectionBudget", "other", [.. Facts(50, ("services", 70))]))
            .Violates($"advisory other.total: found 70 connections (services 70), expected at most 47 (100 - 5 reserved, 50 % kept free). {Next}");

    [Fact]
    public void Budget_without_lines_violates()
        => Gate.Prod(Rule, Budget()).Violates($"mandatory auth.total: found 0 connections (no line), expected at most 76 (100 - 5 reserved, 20 % kept free). {Next}");

    [Fact]
    public void Server_without_a_budget_violates()
        => Gate.Prod(Rule, Some.Server()).Violates("mandatory auth.maxConnections: found no connection budget, expected one that counts every client. Declare a connection budget for the server.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Budget(("services", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.lines[0].connections"));
        Gate.Prod(Rule, Some.Resource("dbready:budget:ConnectionBudget", "auth", [.. Facts(20), ("maxConnections", Value.Unknown)])).IsUnknown(Unknown.At(Rule, "auth.maxConnections"));
    }

    [Fact]
    public void Stack_without_servers_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no server with clients is declared");

    private static PolicyResource Budget(params (string Name, object Connections)[] lines) => Some.Resource("dbready:budget:ConnectionBudget", "auth", [.. Facts(20, lines)]);

    private static (string Name, object Value)[] Facts(int headroom, params (string Name, object Connections)[] lines) =>
    [
        ("server", "auth"),
        ("environment", "prod"),
        ("maxConnections", 100),
        ("superuserReservedConnections", 3),
        ("reservedConnections", 2),
        ("headroomPercent", headroom),
        ("lines", Value.List([.. lines.Select(line => Value.Map(("name", line.Name), ("kind", "pool"), ("connections", line.Connections)))])),
    ];
}
