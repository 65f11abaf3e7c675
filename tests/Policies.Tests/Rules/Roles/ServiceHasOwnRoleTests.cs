using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceHasOwnRoleTests
{
    private const string Rule = "service-has-own-role";
    private const string Next = "Give the service a login of its own, with the grants it needs.";

    [Fact]
    public void Own_declared_login_passes() => Gate.Prod(Rule, Service("auth", "auth_service"), Role("auth_service", "auth")).IsCompliant();

    [Fact]
    public void Service_without_a_login_violates()
        => Gate.Prod(Rule, Some.Service(("roles", Value.List(Value.Map(("name", "auth_owner"), ("kind", "owner"))))))
            .Violates("mandatory auth.roles: found no login, expected a login of auth's own. Declare a role with login for the service.");

    [Theory]
    [InlineData("postgres")]
    [InlineData("neondb_owner")]
    [InlineData("dbadmin")]
    public void Administrator_as_login_violates(string login)
        => Gate.Prod(Rule, Some.Server(), Service("auth", login), Role(login, "auth"))
            .Violates($"mandatory auth.roles[0].name: found \"{login}\", expected a login that is not the server's administrator. {Next}");

    [Fact]
    public void Login_of_another_service_violates()
        => Gate.In("dev", Rule, Service("auth", "shared"), Service("payments", "shared"), Role("shared", "auth"))
            .Violates($"advisory payments.roles[0].name: found \"shared\", expected a login that is not auth's. {Next}");

    [Fact]
    public void Login_that_nobody_declares_violates()
        => Gate.Prod(Rule, Service("auth", "auth_service"), Role("auth_service", "payments"))
            .Violates("mandatory auth.roles[0].name: found \"auth_service\", expected a declared role of that name with login, of service auth. Declare the role: what nobody declares has no password and no grants.");

    [Theory]
    [InlineData("owner", "direct")]
    [InlineData("migrator", "pooled")]
    [InlineData("migrator", "direct")]
    public void Client_with_the_power_to_change_tables_violates(string role, string via)
        => Gate.Prod(Rule, Client(role, via), Role("auth_service", "auth"))
            .Violates($"mandatory auth.clients[0].role: found \"{role}\", expected the service's own role. Let the client log in as service or readonly: whoever may change tables is no role to serve requests with.");

    [Theory]
    [InlineData("service", "pooled")]
    [InlineData("readonly", "direct")]
    public void Client_with_a_fitting_role_passes(string role, string via) => Gate.Prod(Rule, Client(role, via), Role("auth_service", "auth")).IsCompliant();

    [Fact]
    public void Migration_job_beside_the_service_passes_when_it_connects_directly()
        => Gate.Prod(Rule, Clients(("service", "pooled"), ("migrator", "direct")), Role("auth_service", "auth")).IsCompliant();

    [Fact]
    public void Missing_roles_violate()
        => Gate.Prod(Rule, Some.Service()).Violates("mandatory auth.roles: found no login, expected a login of auth's own. Declare a role with login for the service.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("roles", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.roles"));
        Gate.Prod(Rule, Service("auth", Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.roles[0].name"));
    }

    [Fact]
    public void Stack_without_services_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no service is declared");

    private static PolicyResource Client(string role, string via) => Clients((role, via));

    private static PolicyResource Clients(params (string Role, string Via)[] clients) => Some.Service(
        ("roles", Value.List(Value.Map(("name", "auth_service"), ("kind", "service-a"), ("login", true)))),
        ("clients", Value.List([.. clients.Select(client => Value.Map(("name", "api"), ("role", client.Role), ("via", client.Via)))])));

    private static PolicyResource Service(string name, object login)
        => Some.ServiceNamed(name, ("roles", Value.List(Value.Map(("name", login), ("kind", "service-a"), ("login", true)))));

    private static PolicyResource Role(string name, string service) => Some.Role(name, ("login", true), ("service", service));
}
