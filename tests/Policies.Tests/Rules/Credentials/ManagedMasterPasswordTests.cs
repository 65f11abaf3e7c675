namespace Policies.Tests.Rules.Credentials;

public sealed class ManagedMasterPasswordTests
{
    private const string Rule = "managed-master-password";
    private const string Next = "expected true. Let RDS keep the password; it changes every seven days, so give programs roles of their own.";

    [Fact]
    public void Password_that_rds_keeps_under_a_key_of_ones_own_passes()
        => Gate.Prod(Rule, Some.Database(("manageMasterUserPassword", true), ("masterUserSecretKmsKeyId", Value.Unknown))).IsCompliant();

    // An explicit false is judged by its value, not by being there.
    [Fact]
    public void Password_of_ones_own_violates_and_tells_how_often_rds_rotates()
    {
        Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.manageMasterUserPassword: found false by default, {Next}");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("manageMasterUserPassword", false)))
            .Violates($"mandatory main.manageMasterUserPassword: found false, {Next}");
    }

    [Fact]
    public void Missing_key_violates()
        => Gate.Prod(Rule, Some.Database(("manageMasterUserPassword", true)))
            .Violates("mandatory auth.masterUserSecretKmsKeyId: found nothing, expected a key of your own. Set masterUserSecretKmsKeyId: the account's own key cannot be shared, nor its use be limited.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("manageMasterUserPassword", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.manageMasterUserPassword"));

    [Fact]
    public void Password_that_rds_cannot_keep_passes()
    {
        Gate.Prod(Rule, Some.Database(("identifier", "shop-auth")), Replica("shop-auth")).IsCompliant();
        Gate.Prod(Rule, Some.Database(("blueGreenUpdate", Value.Map(("enabled", true))))).IsCompliant();
        Gate.Prod(Rule, Some.Database(("identifier", "shop-auth")), Replica("shop-other")).Violates($"mandatory auth.manageMasterUserPassword: found false by default, {Next}");
    }

    [Fact]
    public void Engine_of_a_snapshot_is_unknown()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("snapshotIdentifier", "before"))).IsUnknown(Unknown.At(Rule, "auth.engine"));

    [Fact]
    public void Replica_member_and_other_engines_are_not_applicable()
    {
        const string Reason = "no PostgreSQL instance or cluster with a master login of its own";
        Gate.Prod(Rule, Replica("main")).IsNotApplicable(Reason);
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable(Reason);
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable(Reason);
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "documents", ("engine", "docdb"))).IsNotApplicable(Reason);
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database()).IsCompliant();

    private static Pulumi.Policy.PolicyResource Replica(string source) => Some.Resource(Some.Instance, "replica", ("engine", "postgres"), ("replicateSourceDb", source));
}
