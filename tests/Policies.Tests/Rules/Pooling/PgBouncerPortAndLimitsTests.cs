using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PgBouncerPortAndLimitsTests
{
    private const string Rule = "pgbouncer-port-and-limits";
    private const string ServerNext = "expected at most the 40 of its lines in the connection budget. Lower the pool sizes or the tasks, or give the pooler a larger share.";

    [Fact]
    public void Pooler_within_its_share_passes() => Gate.Prod(Rule, Pooler(5, 1000), Budget(40), Service(10)).IsCompliant();

    [Fact]
    public void Other_port_violates()
        => Gate.Prod(Rule, Some.Pooler(("listenPort", 5432)))
            .Violates("mandatory auth.listenPort: found 5432, expected 6432. Keep PgBouncer's own port: clients, security groups and alarms count on it.");

    [Fact]
    public void Pools_over_the_share_violate()
        => Gate.Prod(Rule, Pooler(16, 1000), Budget(40)).Violates($"mandatory auth.databases: found pools of 84 server connections in all tasks, {ServerNext}");

    [Fact]
    public void Cap_of_a_database_counts_when_it_is_lower() => Gate.Prod(Rule, Pooler(16, 1000, cap: 8), Budget(40)).IsCompliant();

    [Fact]
    public void Too_few_client_connections_violate()
        => Gate.In("dev", Rule, Pooler(5, 49), Service(10))
            .Violates("advisory auth.maxClientConn: found 49, expected at least 50, the pools of all clients. Raise max_client_conn: one task must carry all clients while another restarts.");

    [Fact]
    public void Missing_limit_is_pgbouncers_own()
        => Gate.Prod(Rule, Some.Pooler(), Service(30))
            .Violates("mandatory auth.maxClientConn: found 100 by default, expected at least 150, the pools of all clients. Raise max_client_conn: one task must carry all clients while another restarts.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Pooler(("listenPort", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.listenPort"));
        Gate.Prod(Rule, Some.Pooler(("databases", Value.Unknown)), Budget(40)).IsUnknown(Unknown.At(Rule, "auth.databases"));
        Gate.Prod(Rule, Some.Pooler(), Service(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.clients[0].pool"));
    }

    [Fact]
    public void Stack_without_poolers_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no pooler is declared");

    private static PolicyResource Pooler(int size, int clients, int cap = 0) => Some.Pooler(
        ("tasks", 2),
        ("surgeTasks", 2),
        ("maxClientConn", clients),
        ("databases", Value.List(Value.Map(("name", "auth_db"), ("poolSize", size), ("reservePoolSize", 5), ("maxDbConnections", cap)))));

    private static PolicyResource Budget(int share) => Some.Resource(
        "dbready:budget:ConnectionBudget",
        "auth",
        ("server", "auth"),
        ("environment", "prod"),
        ("lines", Value.List(Value.Map(("name", "auth"), ("kind", "pool"), ("connections", share)), Value.Map(("name", "admin"), ("kind", "admin"), ("connections", 5)))));

    private static PolicyResource Service(object pool)
        => Some.Service(("clients", Value.List(Value.Map(("name", "api"), ("via", "pooled"), ("pool", pool), ("maxReplicas", 4), ("surge", 1)))));
}
