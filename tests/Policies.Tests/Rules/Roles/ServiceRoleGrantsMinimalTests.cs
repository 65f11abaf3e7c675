using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleGrantsMinimalTests
{
    private const string Rule = "service-role-grants-minimal";
    private const string Next = "Grant the rest to the role that migrates, or delete with a role that may do so on named tables.";
    private static readonly PolicyResource Login = Some.Role("auth_service", ("login", true));

    [Theory]
    [InlineData("database", "CONNECT")]
    [InlineData("schema", "USAGE")]
    [InlineData("sequence", "USAGE")]
    [InlineData("function", "EXECUTE")]
    [InlineData("table", "insert")]
    public void What_a_service_needs_passes(string type, string privilege) => Gate.Prod(Rule, Login, Grant("auth_service", type, privilege)).IsCompliant();

    [Theory]
    [InlineData("table", "TRUNCATE", "SELECT or INSERT or UPDATE")]
    [InlineData("table", "ALL", "SELECT or INSERT or UPDATE")]
    [InlineData("schema", "CREATE", "USAGE")]
    [InlineData("database", "CREATE", "CONNECT or TEMPORARY or TEMP")]
    [InlineData("sequence", "UPDATE", "USAGE or SELECT")]
    public void What_it_does_not_need_violates(string type, string privilege, string allowed)
        => Gate.Prod(Rule, Login, Grant("auth_service", type, privilege))
            .Violates($"mandatory g.privileges[0]: found \"{privilege}\", expected {allowed}. {Next}");

    [Fact]
    public void Delete_violates_in_prod_only()
    {
        Gate.Prod(Rule, Login, Grant("auth_service", "table", "DELETE"))
            .Violates($"mandatory g.privileges[0]: found \"DELETE\", expected SELECT or INSERT or UPDATE. {Next}");
        Gate.In("dev", Rule, Login, Grant("auth_service", "table", "DELETE")).IsCompliant();
        Gate.In("dev", Rule, Login, Grant("auth_service", "table", "TRIGGER"))
            .Violates($"advisory g.privileges[0]: found \"TRIGGER\", expected SELECT or INSERT or UPDATE. {Next}");
    }

    [Fact]
    public void Delete_from_configured_tables_passes()
    {
        Gate.Configured(Rule, Rule, "deleteTables", Value.List("sessions"), Login, OnTable("auth_service", "sessions")).IsCompliant();
        Gate.Configured(Rule, Rule, "deleteTables", Value.List("sessions"), Login, OnTable("auth_service", "orders"))
            .Violates($"mandatory g.privileges[0]: found \"DELETE\", expected SELECT or INSERT or UPDATE. {Next}");
    }

    [Fact]
    public void Role_that_cleans_up_may_delete_from_named_tables()
    {
        var service = Some.Service(("roles", Value.List(Value.Map(("name", "auth_cleanup"), ("kind", "cleanup"), ("login", true)))));
        var login = Some.Role("auth_cleanup", ("login", true), ("service", "auth"));
        Gate.Prod(Rule, service, login, OnTable("auth_cleanup", "refresh_tokens")).IsCompliant();
        Gate.Prod(Rule, service, login, Grant("auth_cleanup", "table", "DELETE"))
            .Violates($"mandatory g.privileges[0]: found \"DELETE\", expected SELECT or INSERT or UPDATE. {Next}");
    }

    [Fact]
    public void Privileges_of_its_groups_and_of_everybody_are_its_own()
    {
        var member = Some.Role("auth_service", ("login", true), ("memberOf", Value.List(Value.Map(("role", "writers")))));
        const string Expected = "mandatory g.privileges[0]: found \"TRUNCATE\", expected SELECT or INSERT or UPDATE. " + Next;
        Gate.Prod(Rule, member, Some.Role("writers"), Grant("writers", "table", "TRUNCATE")).Violates(Expected);
        Gate.Prod(Rule, Login, Some.Resource("postgresql:index/grantRole:GrantRole", "m", ("role", "auth_service"), ("grantRole", "writers")), Grant("writers", "table", "TRUNCATE"))
            .Violates(Expected);
        Gate.Prod(Rule, Login, Grant("public", "table", "TRUNCATE")).Violates(Expected);
    }

    [Fact]
    public void Grants_of_roles_that_change_tables_are_not_judged()
        => Gate.Prod(
            Rule,
            Some.Service(("roles", Value.List(Value.Map(("name", "auth_migrator"), ("kind", "migrator"), ("login", true))))),
            Some.Role("auth_migrator", ("login", true), ("service", "auth")),
            Grant("auth_migrator", "table", "ALL")).IsNotApplicable("no login of a service is granted anything");

    [Fact]
    public void Grant_of_postgresql_joins_by_dependency()
    {
        var role = Some.Resource("postgresql:index/role:Role", "app", ("login", true));
        var grant = Some.From("role", role.Urn, "postgresql:index/grant:Grant", "g", ("role", Value.Unknown), ("objectType", "table"), ("privileges", Value.List("REFERENCES")));
        Gate.Prod(Rule, role, grant).Violates($"mandatory g.privileges[0]: found \"REFERENCES\", expected SELECT or INSERT or UPDATE. {Next}");
    }

    [Fact]
    public void Missing_privileges_pass() => Gate.Prod(Rule, Login, Some.Resource("access:index:Grant", "g", ("role", "auth_service"), ("objectType", "table"))).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Login, Some.Resource("access:index:Grant", "g", ("role", "auth_service"), ("objectType", "table"), ("privileges", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "g.privileges"));
        Gate.Prod(Rule, Login, Some.Resource("access:index:Grant", "g", ("role", Value.Unknown))).IsUnknown(Unknown.At(Rule, "g.role"));
    }

    [Fact]
    public void Stack_without_grants_is_not_applicable() => Gate.Prod(Rule, Login).IsNotApplicable("no login of a service is granted anything");

    private static PolicyResource Grant(string role, string type, string privilege)
        => Some.Resource("access:index:Grant", "g", ("role", role), ("objectType", type), ("privileges", Value.List(privilege)));

    private static PolicyResource OnTable(string role, string table)
        => Some.Resource("access:index:Grant", "g", ("role", role), ("objectType", "table"), ("objects", Value.List(table)), ("privileges", Value.List("DELETE")));
}
