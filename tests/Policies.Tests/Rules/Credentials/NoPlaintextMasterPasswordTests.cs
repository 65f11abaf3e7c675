namespace Policies.Tests.Rules.Credentials;

public sealed class NoPlaintextMasterPasswordTests
{
    private const string Rule = "no-plaintext-master-password";

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("manageMasterUserPassword", true))).IsCompliant();

    [Fact]
    public void Password_violates_in_prod_even_when_secret() => Gate.Prod(Rule, Some.Database(("password", Value.Secret("tr0ub4dor")))).Violates("mandatory auth.password: found [secret], expected nothing. Let RDS keep the password with manageMasterUserPassword, or pass it write-only.");

    [Fact]
    public void Staging_has_productions_limit() => Assert.Single(Gate.In("staging", Rule, Some.Database(("password", Value.Secret("tr0ub4dor")))).Violations);

    [Fact]
    public void Password_in_clear_is_not_repeated() => Gate.Prod(Rule, Some.Database(("password", "tr0ub4dor"))).Violates("mandatory auth.password: found [secret], expected nothing. Let RDS keep the password with manageMasterUserPassword, or pass it write-only.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("password", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.password"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Cluster_member_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the master login belongs to the cluster");

    [Fact]
    public void Dev_may_pass_a_secret()
        => Gate.In("dev", Rule, Some.Database(("password", Value.Secret("tr0ub4dor")))).IsCompliant();

    [Fact]
    public void Dev_may_not_pass_it_in_clear()
        => Gate.In("dev", Rule, Some.Database(("password", "tr0ub4dor"))).Violates("mandatory auth.password: found [secret], expected a secret, or nothing. Let RDS keep the password with manageMasterUserPassword, or pass it write-only.");

    [Fact]
    public void Cluster_is_judged_by_its_own_property()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("masterPassword", "tr0ub4dor")))
            .Violates("mandatory main.masterPassword: found [secret], expected nothing. Let RDS keep the password with manageMasterUserPassword, or pass it write-only.");
}
