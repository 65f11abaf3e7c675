using System.Collections.Frozen;

namespace Policies.Model;

/// <summary>The types of resources that hold what cannot be made again: data, its copies, and what opens them.</summary>
public static class StatefulTypes
{
    /// <summary>Databases and branches, on any platform.</summary>
    public static FrozenSet<string> Databases { get; } = new[]
    {
        "aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/globalCluster:GlobalCluster",
        "neon:index/project:Project", "neon:index/branch:Branch", "neon:index/database:Database", "access:index:Database", "postgresql:index/database:Database",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Copies of data, and what opens data.</summary>
    public static FrozenSet<string> CopiesAndKeys { get; } = new[]
    {
        "aws:rds/snapshot:Snapshot", "aws:rds/clusterSnapshot:ClusterSnapshot", "aws:secretsmanager/secret:Secret", "aws:kms/key:Key",
        "aws:kms/replicaKey:ReplicaKey", "aws:backup/vault:Vault", "random:index/randomPassword:RandomPassword",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = Databases.Concat(CopiesAndKeys).ToFrozenSet(StringComparer.Ordinal);
}
