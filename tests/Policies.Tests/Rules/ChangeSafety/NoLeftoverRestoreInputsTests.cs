namespace Policies.Tests.Rules.ChangeSafety;

public sealed class NoLeftoverRestoreInputsTests
{
    private const string Rule = "no-leftover-restore-inputs";
    private const string Next = "expected none once the restore is done. While you restore, exempt the database for some days; then remove it, and look in the preview that nothing is replaced.";

    [Fact]
    public void Database_in_its_steady_state_passes()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsCompliant();
    }

    [Fact]
    public void What_it_was_restored_from_violates()
    {
        Gate.Prod(Rule, Some.Database(("snapshotIdentifier", "before"))).Violates($"mandatory auth.snapshotIdentifier: found a restore, {Next}");
        Gate.In("staging", Rule, Some.Resource(Some.Instance, "auth", ("snapshotIdentifier", Value.Unknown))).Violates($"mandatory auth.snapshotIdentifier: found [unknown], {Next}");
        Gate.In("dev", Rule, Some.Database(("restoreToPointInTime", Value.Map(("useLatestRestorableTime", true))))).Violates($"advisory auth.restoreToPointInTime: found a restore, {Next}");
    }

    [Fact]
    public void Other_engine_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("engine", "mysql"), ("snapshotIdentifier", "before"))).IsNotApplicable("engine mysql is not PostgreSQL");
}
