namespace Policies.Tests.Rules.Backups;

public sealed class RdsBackupWindowExplicitTests
{
    private const string Rule = "rds-backup-window-explicit";

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("backupWindow", "03:00-04:00"), ("maintenanceWindow", "sun:04:00-sun:05:00"))).IsCompliant();

    [Fact]
    public void Missing_value_violates() => Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.backupWindow: found nothing, expected hh:mm-hh:mm in UTC, of 30 minutes or more. Choose the quietest time of the day, such as 03:00-04:00.");

    [Fact]
    public void Short_window_violates() => Gate.Prod(Rule, Some.Database(("backupWindow", "03:00-03:29"))).Violates("mandatory auth.backupWindow: found \"03:00-03:29\", expected hh:mm-hh:mm in UTC, of 30 minutes or more. Choose the quietest time of the day, such as 03:00-04:00.");

    [Fact]
    public void Overlap_with_maintenance_violates() => Gate.Prod(Rule, Some.Database(("backupWindow", "00:30-01:30"), ("maintenanceWindow", "sun:00:00-sun:01:00"))).Violates("mandatory auth.backupWindow: found \"00:30-01:30\", expected no overlap with the maintenance window \"sun:00:00-sun:01:00\". Move one of the two: RDS refuses windows that overlap.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("backupWindow", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.backupWindow"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Replica_is_not_applicable() => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is backed up");

    [Fact]
    public void Cluster_member_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("backups belong to the cluster");

    [Fact]
    public void Busy_hours_violate_in_prod_and_may_be_configured()
    {
        var noon = Some.Database(("backupWindow", "12:00-13:00"));
        Gate.Prod(Rule, noon).Violates("mandatory auth.backupWindow: found \"12:00-13:00\", expected a time between 00:00 and 06:00 UTC. Move it to the quietest hours, or configure when they are.");
        Gate.Configured(Rule, "quietToHour", 13, noon).IsCompliant();
        Gate.In("dev", Rule, noon).IsCompliant();
    }
}
