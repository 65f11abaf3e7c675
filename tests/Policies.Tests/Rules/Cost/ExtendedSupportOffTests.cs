namespace Policies.Tests.Rules.Cost;

public sealed class ExtendedSupportOffTests
{
    private const string Rule = "extended-support-off";

    private const string Next = "expected open-source-rds-extended-support-disabled. Set engineLifecycleSupport when the database is created or restored; later only an upgrade of its version helps.";

    [Fact]
    public void Refused_support_passes() => Gate.Prod(Rule, Some.Database(("engineLifecycleSupport", "open-source-rds-extended-support-disabled"))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_enrolled()
        => Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.engineLifecycleSupport: found \"open-source-rds-extended-support\" by default, {Next}");

    [Fact]
    public void Enrolled_global_cluster_is_only_told_in_dev()
        => Gate.In("dev", Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"), ("engineLifecycleSupport", "open-source-rds-extended-support")))
            .Violates($"advisory all.engineLifecycleSupport: found \"open-source-rds-extended-support\", {Next}");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("engineLifecycleSupport", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.engineLifecycleSupport"));

    [Fact]
    public void What_follows_another_is_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is judged");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster member: the cluster is judged");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("globalClusterIdentifier", "all"))).IsNotApplicable("in a global cluster, which is judged");
    }
}
