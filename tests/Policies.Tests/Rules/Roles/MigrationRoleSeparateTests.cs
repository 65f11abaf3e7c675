using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class MigrationRoleSeparateTests
{
    private const string Rule = "migration-role-separate";
    private const string Pooled = "pool.example.com";

    [Fact]
    public void Own_login_secret_and_direct_address_pass() => Gate.Prod(Rule, Pooler(), Service("auth_migrator", "prod/auth-migrator", "db.example.com")).IsCompliant();

    [Fact]
    public void Missing_connection_violates()
    {
        const string Expected = "auth.connections: found no connection for migrations, expected one of kind migration. Hand out a direct connection with a login that migrates.";
        Gate.Prod(Rule, Some.Service()).Violates("mandatory " + Expected);
        Gate.In("dev", Rule, Some.Service()).Violates("advisory " + Expected);
    }

    [Fact]
    public void Login_of_the_service_violates()
        => Gate.Prod(Rule, Service("auth_service", "prod/auth-migrator", "db.example.com"))
            .Violates("mandatory auth.connections[1].role: found \"auth_service\", expected a login that the service does not use. Give migrations a login of their own.");

    [Fact]
    public void Secret_of_the_service_violates()
        => Gate.Prod(Rule, Service("auth_migrator", "prod/auth", "db.example.com"))
            .Violates("mandatory auth.connections[1].secret: found \"prod/auth\", expected a secret that the service does not read. Keep the login of migrations in a secret of its own.");

    [Theory]
    [InlineData(Pooled)]
    [InlineData("ep-cool-name-123456-pooler.eu-central-1.aws.neon.tech")]
    public void Pooled_address_violates(string host)
        => Gate.Prod(Rule, Pooler(), Service("auth_migrator", "prod/auth-migrator", host))
            .Violates($"mandatory auth.connections[1].host: found \"{host}\", expected the server's own address. Let migrations connect directly.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("connections", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.connections"));
        Gate.Prod(Rule, Service(Value.Unknown, "prod/auth-migrator", "db.example.com")).IsUnknown(Unknown.At(Rule, "auth.connections[1].role"));
    }

    [Fact]
    public void Stack_without_services_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no service is declared");

    private static PolicyResource Pooler() => Some.Pooler(("hostname", Pooled));

    private static PolicyResource Service(object role, string secret, string host) => Some.Service(("connections", Value.List(
        Value.Map(("kind", "pooled"), ("role", "auth_service"), ("secret", "prod/auth"), ("host", Pooled)),
        Value.Map(("kind", "migration"), ("role", role), ("secret", secret), ("host", host)))));
}
