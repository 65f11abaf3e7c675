using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>An RDS instance or Aurora cluster, in RDS's own words.</summary>
public sealed record RdsServer
{
    /// <summary>Set for an Aurora cluster, which has no size of storage, standby or replicas of its own; null: an instance.</summary>
    public AuroraCluster? Aurora { get; init; }

    /// <summary>Major version (<c>16</c>), or major and minor with automatic minor upgrades off. During an upgrade, the one after it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Class with its processors and memory.</summary>
    public required InstanceClass InstanceClass { get; init; }

    /// <summary>GiB, 20 to 65536.</summary>
    public required int AllocatedStorage { get; init; }

    /// <summary>GiB that storage may grow to; null: it does not grow.</summary>
    public required int? MaxAllocatedStorage { get; init; }

    /// <summary><c>gp3</c> (default), <c>gp2</c>, <c>io1</c> or <c>io2</c>.</summary>
    public required string StorageType { get; init; }

    /// <summary>Operations per second; null: what the storage includes. For io1, io2, and gp3 from 400 GiB on.</summary>
    public required int? Iops { get; init; }

    /// <summary>MiB per second; null: what the storage includes. For gp3 from 400 GiB on.</summary>
    public required int? StorageThroughput { get; init; }

    /// <summary>A synchronous standby in another zone. Default: in prod.</summary>
    public required bool MultiAz { get; init; }

    /// <summary>Days, 0 (no backups) to 35. Default: 30 in prod, else 7.</summary>
    public required int BackupRetentionDays { get; init; }

    /// <summary>Days that automated backups are also kept in the second region, to restore there; null: they are not.</summary>
    public required int? BackupReplicationDays { get; init; }

    /// <summary>Default 03:00-04:00 UTC.</summary>
    public required BackupWindow BackupWindow { get; init; }

    /// <summary>Default sun:04:00-sun:05:00 UTC.</summary>
    public required MaintenanceWindow MaintenanceWindow { get; init; }

    /// <summary>AWS refuses to delete the instance. Default: in prod.</summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>Reachable from the internet. Default false.</summary>
    public required bool PubliclyAccessible { get; init; }

    /// <summary>Master user, for the access provider only. Default <c>dbmaster</c>. A change replaces the instance.</summary>
    public required string MasterUsername { get; init; }

    /// <summary>TCP port. Default 5432.</summary>
    public required int Port { get; init; }

    /// <summary>Certificate authority of the server's certificate. Default <c>rds-ca-rsa2048-g1</c>.</summary>
    public required string CaCertIdentifier { get; init; }

    /// <summary>IAM tokens as passwords, for people and direct clients: a pooler cannot pass them on. Default: in prod.</summary>
    public required bool IamAuthentication { get; init; }

    /// <summary>RDS makes and rotates the master password. Default true; impossible with read replicas and blue/green updates.</summary>
    public required bool ManagedMasterPassword { get; init; }

    /// <summary>Engine changes on a copy that is switched to. Default false.</summary>
    public required bool BlueGreenUpdate { get; init; }

    /// <summary>A major upgrade that is under way; null: none.</summary>
    public EngineUpgrade? Upgrade { get; init; }

    /// <summary>What it is made from; null: it begins empty. Has a meaning at its creation only.</summary>
    public RestorePoint? Restore { get; init; }

    /// <summary>What exists already and is taken over; null: everything is made.</summary>
    public AdoptedInstance? Adopt { get; init; }

    /// <summary>Asynchronous copies for reads; null: none.</summary>
    public required ReadReplicas? ReadReplicas { get; init; }

    /// <summary>Seconds between metrics of the operating system: 0 (off), 1, 5, 10, 15, 30 or 60. Default: 60 in prod, else 0.</summary>
    public required int MonitoringInterval { get; init; }

    /// <summary>Days of Performance Insights: 7, a multiple of 31 up to 713, or 731. Default 7; 465 with advanced Database Insights.</summary>
    public required int PerformanceInsightsDays { get; init; }

    /// <summary><c>standard</c> (default) or <c>advanced</c>.</summary>
    public required string DatabaseInsights { get; init; }

    /// <summary>Name of an existing subnet group; null: one is created from the network's subnets.</summary>
    public required string? SubnetGroup { get; init; }

    /// <summary>Existing security groups; empty: one is created.</summary>
    public required IReadOnlyList<string> SecurityGroups { get; init; }

    /// <summary>Further sources that may connect: security groups, prefix lists or CIDR blocks.</summary>
    public required IReadOnlyList<string> Ingress { get; init; }

    /// <summary>The version's first number.</summary>
    public int EngineMajor => int.Parse(EngineVersion.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}
