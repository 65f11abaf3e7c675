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
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Holder(), Stored()).IsCompliant();

    private static PolicyResource Holder() => Some.Resource(Secret, "s", ("name", "prod/auth-db-credentials"));

    private static PolicyResource Stored()
        => Some.From("secretId", Some.Urn(Secret, "s"), Version, "s", ("secretId", Value.Unknown), ("secretString", Value.Secret("postgres://auth:x8-long@db/auth?sslmode=require")));
}
