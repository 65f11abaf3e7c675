using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleDefaultPrivilegesTests
{
    private const string Rule = "service-role-default-privileges";
    private static readonly PolicyResource Login = Some.Role("auth_service", ("login", true));

    [Fact]
    public void Same_privileges_for_tables_to_come_pass()
    {
        Gate.Prod(Rule, Login, Grant("now", "SELECT", "INSERT"), Future("later", "INSERT", "select")).IsCompliant();
        Gate.Prod(Rule, Login, Grant("now", "SELECT"), Default("later", "SELECT")).IsCompliant();
    }

    [Fact]
    public void Missing_default_privileges_violate()
    {
        const string Expected = "now.privileges: found no default privileges beside it, expected default privileges for the same role, schema and kind. Declare default privileges for what the migrating role will create.";
        Gate.Prod(Rule, Login, Grant("now", "SELECT")).Violates("mandatory " + Expected);
        Gate.In("dev", Rule, Login, Grant("now", "SELECT")).Violates("advisory " + Expected);
        Gate.Prod(Rule, Login, Grant("now", "SELECT"), Future("later", "SELECT", schema: "audit")).Violates("mandatory " + Expected);
    }

    [Fact]
    public void Other_privileges_violate()
        => Gate.Prod(Rule, Login, Grant("now", "SELECT", "INSERT"), Future("later", "SELECT"))
            .Violates("mandatory later.privileges: found SELECT, expected INSERT, SELECT. Grant the same for objects to come as for those that exist.");

    [Fact]
    public void Unknown_privileges_are_unknown()
        => Gate.Prod(Rule, Login, Resource("access:index:Grant", "now", "app", ("privileges", Value.Unknown))).IsUnknown(Unknown.At(Rule, "now.privileges"));

    [Fact]
    public void Grants_on_named_tables_are_not_applicable()
        => Gate.Prod(Rule, Login, Resource("access:index:Grant", "now", "app", ("objects", Value.List("orders")), ("privileges", Value.List("SELECT"))))
            .IsNotApplicable("no login of a service is granted all tables or sequences of a schema");

    private static PolicyResource Grant(string name, params object[] privileges) => Resource("access:index:Grant", name, "app", ("privileges", Value.List(privileges)));

    private static PolicyResource Future(string name, string first, string second = "", string schema = "app")
        => Resource("access:index:Grant", name, schema, ("future", true), ("privileges", second.Length > 0 ? Value.List(first, second) : Value.List(first)));

    private static PolicyResource Default(string name, params object[] privileges)
        => Resource("postgresql:index/defaultPrivileges:DefaultPrivileges", name, "app", ("owner", "auth_migrator"), ("privileges", Value.List(privileges)));

    private static PolicyResource Resource(string type, string name, string schema, params (string Name, object Value)[] props)
        => Some.Resource(type, name, [("role", "auth_service"), ("database", "auth_db"), ("schema", schema), ("objectType", "table"), .. props]);
}
