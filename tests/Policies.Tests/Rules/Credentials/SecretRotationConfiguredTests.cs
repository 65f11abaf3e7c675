using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class SecretRotationConfiguredTests
{
    private const string Rule = "secret-rotation-configured";
    private const string Secret = "aws:secretsmanager/secret:Secret";
    private const string Version = "aws:secretsmanager/secretVersion:SecretVersion";
    private const string Rotation = "aws:secretsmanager/secretRotation:SecretRotation";
    private const string Message = "mandatory s.name: found no rotation, expected a rotation of the secret. Declare a SecretRotation with the secret's id and a function that changes the login on the server.";

    [Fact]
    public void Rotation_by_dependency_and_by_name_passes()
    {
        Gate.Prod(Rule, Holder(), Stored(), Some.From("secretId", Some.Urn(Secret, "s"), Rotation, "r", ("secretId", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, Holder(), Stored(), Some.Resource(Rotation, "r", ("secretId", "prod/auth-db-credentials"))).IsCompliant();
    }

    [Fact]
    public void Rotation_through_a_resource_between_passes()
        => Gate.Prod(Rule, Holder(), Stored(), Some.From("secretId", Some.Urn(Version, "s"), Rotation, "r", ("secretId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Secret_without_a_rotation_violates()
    {
        Gate.Prod(Rule, Holder(), Stored()).Violates(Message);
        Gate.Prod(Rule, Holder(), Stored(), Some.Resource(Rotation, "r", ("secretId", "prod/other"))).Violates(Message);
    }

    [Fact]
    public void Rotation_of_an_unknown_secret_is_unknown()
        => Gate.Prod(Rule, Holder(), Stored(), Some.Resource(Rotation, "r", ("secretId", Value.Unknown))).IsUnknown(Unknown.At(Rule, "r.secretId"));

    [Fact]
    public void Password_that_rds_keeps_and_other_secrets_are_not_applicable()
    {
        const string Reason = "no secret with a login to a database is declared";
        Gate.Prod(Rule, Some.Database(("manageMasterUserPassword", true))).IsNotApplicable(Reason);
        Gate.Prod(Rule, Holder(), Some.From("secretId", Some.Urn(Secret, "s"), Version, "s", ("secretId", Value.Unknown), ("secretString", Value.Secret("""{"username":"mail","password":"x"}""")))).IsNotApplicable(Reason);
    }

    [Fact]
    public void Service_is_rotated_by_the_component_that_names_it()
    {
        Gate.Prod(Rule, Holder(), Stored(), Service("service-a"), ServiceRotation("auth", "orders")).IsCompliant();
        const string OfService = "mandatory s.name: found no rotation, expected a rotation of the service's logins. Set secrets.rotation in the catalogue, with tasks to run it.";
        Gate.Prod(Rule, Holder(), Stored(), Service("service-a"), ServiceRotation("orders")).Violates(OfService);
        Gate.Prod(Rule, Holder(), Stored(), ServiceRotation("auth")).Violates(Message);
    }

    [Fact]
    public void Login_of_a_kind_that_needs_no_schedule_passes_until_configured()
    {
        Gate.Prod(Rule, Holder(), Stored(), Service("dump")).IsCompliant();
        Assert.Single(Gate.Configured(Rule, Rule, "unscheduledKinds", Value.List("migrator"), Holder(), Stored(), Service("dump")).Violations);
    }

    [Fact]
    public void Login_of_a_server_counts_as_one_of_its_kind()
        => Gate.Prod(Rule, Holder(), Stored(), Some.Resource("dbready:access:ServerAccess", "auth", ("server", "auth"), ("environment", "prod"), Roles("rotator"))).IsCompliant();

    [Fact]
    public void Master_login_that_rds_does_not_keep_is_rotated_by_the_component_that_names_its_server()
    {
        var server = Some.Resource("dbready:rds:Server", "auth", ("server", "auth"), ("environment", "prod"), ("masterLogin", Value.Map(("secret", "prod/auth-db-credentials"), ("sslMode", "verify-full"))));
        var holder = Some.Under(server.Urn, Secret, "s", ("name", "prod/auth-db-credentials"));
        PolicyResource RotationOf(string name) => Some.Resource("dbready:secrets:Rotation", "prod", ("environment", "prod"), ("days", 90), ("services", Value.List()), ("masters", Value.List(name)));

        Gate.Prod(Rule, server, holder, RotationOf("auth")).IsCompliant();
        const string OfMaster = "mandatory s.name: found no rotation, expected a rotation of the master login. Set secrets.rotation in the catalogue, with tasks to run it.";
        Gate.Prod(Rule, server, holder, RotationOf("orders")).Violates(OfMaster);
        Gate.Prod(Rule, server, holder).Violates(OfMaster);
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Holder(), Stored()).IsCompliant();

    private static PolicyResource Holder() => Some.Resource(Secret, "s", ("name", "prod/auth-db-credentials"));

    private static PolicyResource Service(string kind) => Some.Service(Roles(kind));

    private static (string Name, object Value) Roles(string kind)
        => ("roles", Value.List(Value.Map(("name", "auth_login"), ("kind", kind), ("login", true), ("secret", "prod/auth-db-credentials"))));

    private static PolicyResource ServiceRotation(params object[] services)
        => Some.Resource("dbready:secrets:Rotation", "prod", ("environment", "prod"), ("days", 90), ("services", Value.List(services)));

    private static PolicyResource Stored()
        => Some.From("secretId", Some.Urn(Secret, "s"), Version, "s", ("secretId", Value.Unknown), ("secretString", Value.Secret("postgres://auth:x8-long@db/auth?sslmode=require")));
}
