namespace Policies.Tests.Rules.Backups;

public sealed class RdsKeepAutomatedBackupsTests
{
    private const string Rule = "rds-keep-automated-backups";

    private const string Next = "expected false. Set deleteAutomatedBackups to false: they are then kept for the retention that they were made with.";

    [Fact]
    public void Kept_backups_pass() => Gate.Prod(Rule, Some.Database(("deleteAutomatedBackups", false))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_deleted() => Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.deleteAutomatedBackups: found true by default, {Next}");

    [Fact]
    public void Cluster_is_judged_alike()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("deleteAutomatedBackups", true)))
            .Violates($"mandatory main.deleteAutomatedBackups: found true, {Next}");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("deleteAutomatedBackups", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.deleteAutomatedBackups"));

    [Fact]
    public void Replica_and_member_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is backed up");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("backups belong to the cluster");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database()).IsCompliant();
}
