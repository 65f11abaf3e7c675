namespace Policies.Model;

/// <summary>What a database is part of; rules differ.</summary>
public enum DatabaseKind
{
    /// <summary>An instance of its own.</summary>
    Instance,

    /// <summary>A read replica of an instance.</summary>
    Replica,

    /// <summary>A cluster: storage, backups and protection are its.</summary>
    Cluster,

    /// <summary>An instance in a cluster.</summary>
    ClusterMember,

    /// <summary>A cluster over several regions.</summary>
    GlobalCluster,
}
