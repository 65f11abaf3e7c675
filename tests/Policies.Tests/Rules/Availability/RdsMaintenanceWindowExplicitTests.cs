namespace Policies.Tests.Rules.Availability;

public sealed class RdsMaintenanceWindowExplicitTests
{
    private const string Rule = "rds-maintenance-window-explicit";

    private const string Malformed = "expected ddd:hh:mm-ddd:hh:mm in UTC, of 30 minutes or more. Choose the quietest time of the week, such as sun:04:00-sun:05:00.";

    [Theory]
    [InlineData("sun:04:00-sun:05:00")]
    [InlineData("Mon:05:30-Mon:06:00")]
    public void Quiet_window_passes(string window) => Gate.Prod(Rule, Some.Database(("maintenanceWindow", window))).IsCompliant();

    [Fact]
    public void Missing_window_violates() => Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.maintenanceWindow: found nothing, {Malformed}");

    [Theory]
    [InlineData("sun:04:00-sun:04:29")]
    [InlineData("04:00-05:00")]
    [InlineData("day:04:00-day:05:00")]
    [InlineData("whenever")]
    public void Short_and_malformed_windows_violate(string window)
        => Gate.Prod(Rule, Some.Database(("maintenanceWindow", window))).Violates($"mandatory auth.maintenanceWindow: found \"{window}\", {Malformed}");

    [Fact]
    public void Busy_hours_violate_in_prod_and_may_be_configured()
    {
        var noon = Some.Database(("maintenanceWindow", "tue:12:00-tue:13:00"));
        Gate.Prod(Rule, noon).Violates("mandatory auth.maintenanceWindow: found \"tue:12:00-tue:13:00\", expected a time between 00:00 and 06:00 UTC. Move it to the quietest hours, or configure when they are.");
        Gate.Configured(Rule, "quietToHour", 13, noon).IsCompliant();
        Gate.In("dev", Rule, noon).IsCompliant();
    }

    [Fact]
    public void Overlap_with_the_backup_is_reported_once_by_the_backups_rule()
        => Gate.Prod(Rule, Some.Database(("backupWindow", "04:00-05:00"), ("maintenanceWindow", "sun:04:00-sun:05:00"))).IsCompliant();

    [Fact]
    public void Cluster_names_its_window_otherwise()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("preferredMaintenanceWindow", "sun:04:00-sun:05:00"))).IsCompliant();

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("maintenanceWindow", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.maintenanceWindow"));

    [Fact]
    public void Member_and_foreign_engine_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster member: the window of the cluster is judged");
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
    }
}
