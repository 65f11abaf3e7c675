namespace Policies.Tests.Rules.Backups;

public sealed class RdsFinalSnapshotTests
{
    private const string Rule = "rds-final-snapshot";


    [Fact]
    public void Named_snapshot_passes() => Gate.Prod(Rule, Some.Database(("finalSnapshotIdentifier", "auth-final"))).IsCompliant();

    [Fact]
    public void Explicit_false_passes() => Gate.Prod(Rule, Some.Database(("skipFinalSnapshot", false), ("finalSnapshotIdentifier", "auth-final"))).IsCompliant();

    [Fact]
    public void Skipped_snapshot_violates()
        => Gate.Prod(Rule, Some.Database(("skipFinalSnapshot", true), ("finalSnapshotIdentifier", "auth-final")))
            .Violates("mandatory auth.skipFinalSnapshot: found true, expected false. Remove skipFinalSnapshot and set finalSnapshotIdentifier.");

    [Fact]
    public void Missing_name_violates()
        => Gate.Prod(Rule, Some.Database())
            .Violates("mandatory auth.finalSnapshotIdentifier: found nothing, expected a name. Set finalSnapshotIdentifier: without it AWS refuses the delete when it is too late to think of a name.");

    [Fact]
    public void Name_that_is_made_in_the_same_update_passes() => Gate.Prod(Rule, Some.Database(("finalSnapshotIdentifier", Value.Unknown))).IsCompliant();

    [Fact]
    public void Unknown_switch_is_unknown()
        => Gate.Prod(Rule, Some.Database(("skipFinalSnapshot", Value.Unknown), ("finalSnapshotIdentifier", "auth-final"))).IsUnknown(Unknown.At(Rule, "auth.skipFinalSnapshot"));

    [Fact]
    public void Replica_and_member_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is backed up");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("backups belong to the cluster");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database(("skipFinalSnapshot", true))).IsCompliant();
}
