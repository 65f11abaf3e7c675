using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonRoleNotForServicesTests
{
    private const string Rule = "neon-role-not-for-services";
    private const string Secret = "aws:secretsmanager/secretVersion:SecretVersion";
    private const string Next = "expected a role made with SQL. Make the role with access:Role, and grant it what the service needs.";
    private static readonly PolicyResource Project = Some.Resource("neon:index/project:Project", "shop");
    private static readonly PolicyResource NeonRole = Some.Resource("neon:index/role:Role", "app", ("name", "app"));

    [Fact]
    public void Role_made_with_sql_passes()
        => Gate.Prod(Rule, Project, Service("auth_service_a"), Some.Resource(Secret, "s", ("secretString", Value.Secret("""{"username":"auth_service_a"}""")))).IsCompliant();

    [Theory]
    [InlineData("neondb_owner")]
    [InlineData("app")]
    public void Connection_as_neons_role_violates(string role)
        => Gate.Prod(Rule, Project, NeonRole, Service(role)).Violates($"mandatory auth.connections[0].role: found \"{role}\", {Next}");

    [Fact]
    public void Secret_from_neons_role_violates_while_it_is_unknown()
        => Gate.In("dev", Rule, NeonRole, Some.From("secretString", NeonRole.Urn, Secret, "s", ("secretString", Value.Unknown)))
            .Violates($"advisory s.secretString: found the login of Neon's role app, {Next}");

    [Fact]
    public void Stored_url_of_neons_role_violates()
        => Gate.Prod(Rule, Project, Some.Resource("aws:ssm/parameter:Parameter", "p", ("type", "SecureString"), ("value", "postgres://neondb_owner:x@h/db")))
            .Violates($"mandatory p.value: found the login of Neon's role neondb_owner, {Next}");

    [Fact]
    public void Unknown_secret_of_a_server_whose_roles_are_declared_passes()
    {
        var access = Some.Resource("dbready:access:ServerAccess", "main");
        Gate.Prod(Rule, Project, Some.Service(("connections", Value.List())), access, Some.FromUnder(access.Urn, "secretString", Project.Urn, Secret, "s", ("secretString", Value.Unknown)))
            .IsCompliant();
    }

    [Fact]
    public void Missing_role_of_a_connection_passes() => Gate.Prod(Rule, Project, Some.Service()).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Project, Service(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.connections[0].role"));
        Gate.Prod(Rule, Project, Some.From("secretString", Project.Urn, Secret, "s", ("secretString", Value.Unknown))).IsUnknown(Unknown.At(Rule, "s.secretString"));
    }

    [Fact]
    public void Stack_without_neon_is_not_applicable() => Gate.Prod(Rule, Service("neondb_owner")).IsNotApplicable("no Neon project is declared");

    private static PolicyResource Service(object role) => Some.Service(("connections", Value.List(Value.Map(("kind", "pooled"), ("role", role)))));
}
