namespace Policies.Tests.Rules.Backups;

public sealed class RdsBackupRetentionTests
{
    private const string Rule = "rds-backup-retention";

    [Fact]
    public void Limit_of_one_resource_wins_over_the_limit_of_all()
    {
        var config = Value.Map(("auth", Value.Map(("minimumDays", 3))));
        Gate.Configured(Rule, Rule, "resources", config, Some.Database(("backupRetentionPeriod", 3))).IsCompliant();
        Assert.Single(Gate.Configured(Rule, Rule, "resources", config, Some.Resource(Some.Instance, "orders", ("engine", "postgres"), ("backupRetentionPeriod", 3))).Violations);
    }

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 30))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_none() => Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.backupRetentionPeriod: found 0 by default, expected 30 to 35 days. Set it to the days within which damage would be noticed.");

    [Fact]
    public void Too_few_days_violate() => Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 29))).Violates("mandatory auth.backupRetentionPeriod: found 29, expected 30 to 35 days. Set it to the days within which damage would be noticed.");

    [Fact]
    public void More_days_than_rds_keeps_violate() => Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 36))).Violates("mandatory auth.backupRetentionPeriod: found 36, expected 30 to 35 days. Set it to the days within which damage would be noticed.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.backupRetentionPeriod"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Replica_is_not_applicable() => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is backed up");

    [Fact]
    public void Cluster_member_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("backups belong to the cluster");

    [Fact]
    public void Cluster_without_a_value_counts_as_one_day()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql")))
            .Violates("mandatory main.backupRetentionPeriod: found 1 by default, expected 30 to 35 days. Set it to the days within which damage would be noticed.");

    [Fact]
    public void Dev_is_held_to_seven_days_and_only_told()
    {
        Gate.In("dev", Rule, Some.Database(("backupRetentionPeriod", 7))).IsCompliant();
        Gate.In("dev", Rule, Some.Database(("backupRetentionPeriod", 6)))
            .Violates("advisory auth.backupRetentionPeriod: found 6, expected 7 to 35 days. Set it to the days within which damage would be noticed.");
    }

    [Fact]
    public void Configured_limit_wins()
        => Gate.Configured(Rule, "minimumDays", 14, Some.Database(("backupRetentionPeriod", 14))).IsCompliant();
}
