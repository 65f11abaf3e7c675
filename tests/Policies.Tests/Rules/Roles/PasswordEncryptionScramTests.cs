namespace Policies.Tests.Rules.Roles;

public sealed class PasswordEncryptionScramTests
{
    private const string Rule = "password-encryption-scram";
    private const string Scram = "rds.accepted_password_auth_method";
    private const string NextStored = "expected scram-sha-256. Set it, and set every password again: what is stored stays as it is.";
    private const string NextAccepted = "expected scram. Set it once every password is stored with SCRAM.";

    [Fact]
    public void Scram_passes()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16", ("password_encryption", "scram-sha-256"), (Scram, "scram"))).IsCompliant();
        Gate.Prod(Rule, Some.Parameters("postgres14", (Scram, "scram"))).IsCompliant();
    }

    [Fact]
    public void Md5_violates()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16", ("password_encryption", "md5"), (Scram, "scram")))
            .Violates($"mandatory auth.parameters[password_encryption]: found \"md5\", {NextStored}");
        Gate.In("dev", Rule, Some.Parameters("postgres16", ("password_encryption", "md5")))
            .Violates($"advisory auth.parameters[password_encryption]: found \"md5\", {NextStored}");
    }

    [Fact]
    public void Old_default_violates()
        => Gate.Prod(Rule, Some.Parameters("postgres13", (Scram, "scram"))).Violates($"mandatory auth.parameters[password_encryption]: found nothing, {NextStored}");

    [Fact]
    public void Accepted_md5_violates_but_in_dev()
    {
        Gate.Prod(Rule, Some.Parameters("postgres16")).Violates($"mandatory auth.parameters[{Scram}]: found nothing, {NextAccepted}");
        Gate.Prod(Rule, Some.Parameters("postgres16", (Scram, "md5+scram"))).Violates($"mandatory auth.parameters[{Scram}]: found \"md5+scram\", {NextAccepted}");
        Gate.In("staging", Rule, Some.Parameters("postgres16")).Violates($"advisory auth.parameters[{Scram}]: found nothing, {NextAccepted}");
        Gate.In("dev", Rule, Some.Parameters("postgres16")).IsCompliant();
    }

    [Fact]
    public void Unknown_values_are_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", ("password_encryption", Value.Unknown), (Scram, "scram")))
            .IsUnknown(Unknown.At(Rule, "auth.parameters[password_encryption]"));

    [Fact]
    public void Other_families_are_not_applicable()
        => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
