using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleConnectionLimitTests
{
    private const string Rule = "service-role-connection-limit";

    [Fact]
    public void Limit_within_its_share_passes() => Gate.Prod(Rule, Service("direct"), Budget(30), Login(20)).IsCompliant();

    [Fact]
    public void Login_without_a_limit_violates()
    {
        Gate.Prod(Rule, Some.Role("app", ("login", true)))
            .Violates("mandatory app.connectionLimit: found -1 by default, expected more than 0. Limit the login to what its clients and pools may open together.");
        Gate.In("dev", Rule, Some.Role("app", ("login", true))).IsCompliant();
    }

    [Fact]
    public void Limit_below_its_pools_violates()
        => Gate.Prod(Rule, Service("direct"), Login(12))
            .Violates("mandatory auth_service_a.connectionLimit: found 12, expected at least 15, the pools of its clients. Raise the limit, or lower the pools.");

    [Fact]
    public void Pools_are_those_of_every_pooler_process()
        => Gate.Prod(
            Rule,
            Service("pooled"),
            Some.Pooler(("tasks", 2), ("surgeTasks", 1), ("databases", Value.List(Value.Map(("name", "auth_db"), ("poolSize", 10), ("reservePoolSize", 2))))),
            Login(20))
            .Violates("mandatory auth_service_a.connectionLimit: found 20, expected at least 36, the pools of its clients. Raise the limit, or lower the pools.");

    [Fact]
    public void Limit_above_its_share_violates()
        => Gate.Prod(Rule, Service("direct"), Budget(18), Login(20))
            .Violates("mandatory auth_service_a.connectionLimit: found 20, expected at most 18, the service's share of the connection budget. Lower the limit, or give the service a larger share.");

    [Fact]
    public void Login_that_reads_has_the_pools_of_the_entry_for_reads()
    {
        object Databases(int reads) => Value.List(
            Value.Map(("name", "auth_db"), ("service", "auth"), ("poolSize", 10)),
            Value.Map(("name", "auth_db_ro"), ("service", "auth"), ("poolSize", reads), ("readOnly", true)));
        var service = Some.Service(
            ("roles", Value.List(Value.Map(("name", "auth_readonly"), ("kind", "readonly"), ("login", true)))),
            ("clients", Value.List(Value.Map(("name", "reports"), ("role", "readonly"), ("via", "pooled"), ("pool", 5), ("maxReplicas", 2), ("surge", 1)))));
        var login = Some.Role("auth_readonly", ("login", true), ("service", "auth"), ("connectionLimit", 9));
        PolicyResource[] With(int reads) => [service, Some.Pooler(("tasks", 1), ("surgeTasks", 1), ("databases", Databases(reads))), Budget(("auth_db_ro", "pool", 2 * reads), ("auth", "migration", 2)), login];

        Gate.Prod(Rule, With(4)).IsCompliant();
        Gate.Prod(Rule, With(5)).Violates("mandatory auth_readonly.connectionLimit: found 9, expected at least 10, the pools of its clients. Raise the limit, or lower the pools.");
        Gate.Prod(Rule, With(3)).Violates("mandatory auth_readonly.connectionLimit: found 9, expected at most 8, the service's share of the connection budget. Lower the limit, or give the service a larger share.");
    }

    [Fact]
    public void Behind_a_proxy_no_service_has_a_share_of_its_own()
        => Gate.Prod(Rule, Service("pooled"), Budget(("proxy", "proxy", 60), ("auth", "migration", 2)), Login(16)).IsCompliant();

    [Fact]
    public void Service_that_is_elsewhere_has_no_share()
        => Gate.Prod(Rule, Service("pooled", ("state", "standby")), Budget(("auth", "migration", 2)), Login(16)).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Role("app", ("login", true), ("connectionLimit", Value.Unknown))).IsUnknown(Unknown.At(Rule, "app.connectionLimit"));
        Gate.Prod(Rule, Some.Service(("clients", Value.Unknown)), Login(20)).IsUnknown(Unknown.At(Rule, "auth.clients"));
    }

    [Fact]
    public void Groups_are_not_applicable() => Gate.Prod(Rule, Some.Role("auth_owner")).IsNotApplicable("no login is declared");

    private static PolicyResource Login(int limit) => Some.Role("auth_service_a", ("login", true), ("service", "auth"), ("connectionLimit", limit));

    private static PolicyResource Service(string via, params (string Name, object Value)[] props) => Some.Service([
        ("roles", Value.List(Value.Map(("name", "auth_service_a"), ("kind", "service-a"), ("login", true)))),
        ("clients", Value.List(Value.Map(("name", "api"), ("role", "service"), ("via", via), ("pool", 5), ("maxReplicas", 2), ("surge", 1)))),
        .. props]);

    private static PolicyResource Budget(int connections) => Budget(("api", "direct", connections));

    private static PolicyResource Budget(params (string Name, string Kind, int Connections)[] lines) => Some.Resource(
        "dbready:budget:ConnectionBudget",
        "auth",
        ("server", "auth"),
        ("environment", "prod"),
        ("maxConnections", 100),
        ("lines", Value.List([.. lines.Select(line => Value.Map(("name", line.Name), ("kind", line.Kind), ("connections", line.Connections)))])));
}
