using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class RdsSnapshotNotPublicTests
{
    private const string Rule = "rds-snapshot-not-public";

    [Theory]
    [InlineData("aws:rds/snapshot:Snapshot")]
    [InlineData("aws:rds/snapshotCopy:SnapshotCopy")]
    [InlineData("aws:rds/clusterSnapshot:ClusterSnapshot")]
    [InlineData("aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy")]
    public void Public_snapshot_of_every_type_violates(string type)
        => Gate.Prod(Rule, Some.Resource(type, "nightly", ("sharedAccounts", Value.List("111122223333", "all"))))
            .Violates("mandatory nightly.sharedAccounts[1]: found \"all\", expected an account id of 12 digits. Share the snapshot with the accounts that need it, by their ids.");

    [Fact]
    public void Named_accounts_pass() => Gate.Prod(Rule, Snapshot(Value.List("111122223333"))).IsCompliant();

    [Fact]
    public void Snapshot_that_is_not_shared_passes()
        => Gate.Prod(Rule, Some.Resource("aws:rds/snapshot:Snapshot", "nightly")).IsCompliant();

    [Fact]
    public void Unknown_list_is_unknown() => Gate.Prod(Rule, Snapshot(Value.Unknown)).IsUnknown(Unknown.At(Rule, "nightly.sharedAccounts"));

    [Fact]
    public void Unknown_account_is_unknown()
        => Gate.In("dev", Rule, Snapshot(Value.List(Value.Unknown))).IsUnknown(Unknown.At(Rule, "nightly.sharedAccounts[0]", "advisory"));

    private static PolicyResource Snapshot(object accounts) => Some.Resource("aws:rds/snapshot:Snapshot", "nightly", ("sharedAccounts", accounts));
}
