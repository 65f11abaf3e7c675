using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class MonitoringRolePredefinedTests
{
    private const string Rule = "monitoring-role-predefined";

    [Fact]
    public void Member_of_pg_monitor_only_passes() => Gate.Prod(Rule, Monitor("pg_monitor")).IsCompliant();

    [Fact]
    public void Other_group_beside_it_violates()
        => Gate.Prod(Rule, Monitor("pg_monitor", "auth_owner"))
            .Violates("advisory watch.memberOf[1].role: found \"auth_owner\", expected pg_monitor. Let the login be a member of pg_monitor only.");

    [Fact]
    public void Declared_monitoring_without_the_group_violates()
        => Gate.Prod(Rule, Declared("watch", "monitoring"), Some.Role("watch", ("login", true), ("service", "auth")))
            .Violates("advisory watch.memberOf: found nothing, expected pg_monitor. Make the login a member of pg_monitor.");

    [Fact]
    public void Reports_that_write_violate()
        => Gate.Prod(Rule, Declared("reports", "readonly"), Some.Role("reports", ("login", true), ("service", "auth")), Grant("SELECT", "INSERT"))
            .Violates("advisory g.privileges[1]: found \"INSERT\", expected SELECT. Let reports read only.");

    [Fact]
    public void Reports_that_read_pass()
        => Gate.Prod(Rule, Declared("reports", "readonly"), Some.Role("reports", ("login", true), ("service", "auth")), Grant("SELECT")).IsCompliant();

    [Fact]
    public void Reports_on_the_primary_beside_a_replica_violate()
    {
        var server = Some.Server();
        var replica = Some.Under(server.Urn, Some.Instance, "replica", ("replicateSourceDb", "auth"));
        Gate.Prod(Rule, server, replica, Reports(Value.Map(("kind", "readOnly"), ("role", "reports"))), Some.Role("reports", ("login", true), ("service", "auth")))
            .Violates("advisory auth.connections[0].host: found nothing, expected the replica's address. Send reports to the replica.");
        Gate.Prod(Rule, server, replica, Reports(Value.Map(("kind", "readOnly"), ("role", "reports"), ("replica", "auth-replica-1"))), Some.Role("reports", ("login", true), ("service", "auth")))
            .IsCompliant();
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Monitor("pg_monitor", "auth_owner")).IsCompliant();

    [Fact]
    public void Unknown_groups_are_unknown()
        => Gate.Prod(Rule, Declared("watch", "monitoring"), Some.Role("watch", ("login", true), ("service", "auth"), ("memberOf", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "watch.memberOf", "advisory"));

    [Fact]
    public void Stack_without_such_logins_is_not_applicable()
        => Gate.Prod(Rule, Some.Role("app", ("login", true))).IsNotApplicable("no login for monitoring or reports is declared");

    private static PolicyResource Reports(object connection)
        => Some.Service(("roles", Value.List(Value.Map(("name", "reports"), ("kind", "readonly"), ("login", true)))), ("connections", Value.List(connection)));

    private static PolicyResource Monitor(params string[] groups)
        => Some.Role("watch", ("login", true), ("memberOf", Value.List([.. groups.Select(group => Value.Map(("role", group)))])));

    private static PolicyResource Declared(string name, string kind)
        => Some.Service(("roles", Value.List(Value.Map(("name", name), ("kind", kind), ("login", true)))), ("connections", Value.List()));

    private static PolicyResource Grant(params object[] privileges)
        => Some.Resource("access:index:Grant", "g", ("role", "reports"), ("objectType", "table"), ("privileges", Value.List(privileges)));
}
