using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>The four snapshot types of AWS, which say alike who may restore them.</summary>
internal static class SnapshotAdapter
{
    public const string InstanceToken = "aws:rds/snapshot:Snapshot";
    public const string InstanceCopyToken = "aws:rds/snapshotCopy:SnapshotCopy";
    public const string ClusterToken = "aws:rds/clusterSnapshot:ClusterSnapshot";
    public const string ClusterCopyToken = "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy";

    public static Snapshot Read(PolicyResource r) => new(r)
    {
        SharedAccounts = r.At("sharedAccounts"),
        DatabaseIdentifier = r.Text(r.Type == ClusterToken ? "dbClusterIdentifier" : "dbInstanceIdentifier"),
        IsCopy = r.Type is InstanceCopyToken or ClusterCopyToken,
        KmsKeyId = r.Text("kmsKeyId"),
    };
}
