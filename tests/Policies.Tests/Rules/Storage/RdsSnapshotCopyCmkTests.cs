namespace Policies.Tests.Rules.Storage;

public sealed class RdsSnapshotCopyCmkTests
{
    private const string Rule = "rds-snapshot-copy-cmk";


    [Theory]
    [InlineData("aws:rds/snapshotCopy:SnapshotCopy")]
    [InlineData("aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy")]
    public void Copy_without_a_key_violates(string type)
        => Gate.Prod(Rule, Some.Resource(type, "nightly")).Violates("advisory nightly.kmsKeyId: found nothing, expected a key of your own. Set kmsKeyId, in another region to a key of that region.");

    [Fact]
    public void Copy_with_a_key_passes() => Gate.Prod(Rule, Some.Resource("aws:rds/snapshotCopy:SnapshotCopy", "nightly", ("kmsKeyId", "alias/backups"))).IsCompliant();

    [Fact]
    public void Key_that_is_made_in_the_same_update_passes()
        => Gate.Prod(Rule, Some.Resource("aws:rds/snapshotCopy:SnapshotCopy", "nightly", ("kmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Snapshot_itself_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:rds/snapshot:Snapshot", "nightly")).IsNotApplicable("not a copy: it has the key of its database");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Resource("aws:rds/snapshotCopy:SnapshotCopy", "nightly")).IsCompliant();
}
