namespace Policies.Tests.Rules.Availability;

public sealed class RdsAutoMinorUpgradeTests
{
    private const string Rule = "rds-auto-minor-upgrade";

    private const string Next = "found false, expected true. Remove autoMinorVersionUpgrade, and declare the major version alone: RDS then upgrades in the maintenance window.";

    [Fact]
    public void Missing_value_counts_as_on() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    [Fact]
    public void Explicit_true_passes() => Gate.Prod(Rule, Some.Database(("autoMinorVersionUpgrade", true))).IsCompliant();

    [Fact]
    public void Switched_off_violates()
    {
        Gate.Prod(Rule, Some.Database(("autoMinorVersionUpgrade", false))).Violates($"mandatory auth.autoMinorVersionUpgrade: {Next}");
        Gate.In("dev", Rule, Some.Database(("autoMinorVersionUpgrade", false))).Violates($"advisory auth.autoMinorVersionUpgrade: {Next}");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("autoMinorVersionUpgrade", false))).Violates($"mandatory one.autoMinorVersionUpgrade: {Next}");
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("autoMinorVersionUpgrade", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.autoMinorVersionUpgrade"));

    [Fact]
    public void Global_cluster_and_foreign_engine_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
    }
}
