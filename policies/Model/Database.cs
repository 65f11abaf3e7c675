using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>An RDS instance or Aurora cluster, or a part of one. What a type cannot declare, or an adapter does not read, is absent.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Kind">What it is part of.</param>
public sealed record Database(PolicyResource Resource, DatabaseKind Kind) : NetworkedSubject(Resource)
{
    /// <summary>The engine.</summary>
    public required Fact<string> Engine { get; init; }

    /// <summary>The identifier that proxies and alarms name it by.</summary>
    public required Fact<string> Identifier { get; init; }

    /// <summary>Whether it has a public address.</summary>
    public required Fact<bool> PubliclyAccessible { get; init; }

    /// <summary>Whether it has a standby in another zone.</summary>
    public required Fact<bool> MultiAz { get; init; }

    /// <summary>Days that automated backups are kept; 0 makes none.</summary>
    public required Fact<double> BackupRetentionDays { get; init; }

    /// <summary>Daily time of backups, UTC: <c>03:00-04:00</c>.</summary>
    public required Fact<string> BackupWindow { get; init; }

    /// <summary>Weekly time of maintenance, UTC: <c>sun:04:00-sun:05:00</c>.</summary>
    public required Fact<string> MaintenanceWindow { get; init; }

    /// <summary>Whether a delete is refused.</summary>
    public required Fact<bool> DeletionProtection { get; init; }

    /// <summary>Name of the master login.</summary>
    public required Fact<string> MasterUsername { get; init; }

    /// <summary>Password of the master login, kept in the state.</summary>
    public required Fact<string> MasterPassword { get; init; }

    /// <summary>The same, handed over write-only: not kept in the state.</summary>
    public Fact<string> WriteOnlyMasterPassword { get; init; } = Resource.None<string>("passwordWo");

    /// <summary>Both of these; what is not declared is absent.</summary>
    public IEnumerable<Fact<string>> MasterPasswords => [MasterPassword, WriteOnlyMasterPassword];

    /// <summary>Whether RDS makes and rotates that password.</summary>
    public Fact<bool> ManageMasterUserPassword { get; init; } = Resource.None<bool>("manageMasterUserPassword");

    /// <summary>The key that encrypts it then.</summary>
    public Fact<string> MasterUserSecretKmsKeyId { get; init; } = Resource.None<string>("masterUserSecretKmsKeyId");

    /// <summary>Whether logins may prove who they are with IAM.</summary>
    public Fact<bool> IamDatabaseAuthenticationEnabled { get; init; } = Resource.None<bool>("iamDatabaseAuthenticationEnabled");

    /// <summary>Port.</summary>
    public required Fact<double> Port { get; init; }

    /// <summary>The instance class: <c>db.t3.medium</c>.</summary>
    public Fact<string> InstanceClass { get; init; } = Resource.None<string>("instanceClass");

    /// <summary>Version of the engine, as declared: <c>16</c> or <c>16.14</c>.</summary>
    public Fact<string> EngineVersion { get; init; } = Resource.None<string>("engineVersion");

    /// <summary><c>serverless</c> in the first, retired kind of Aurora Serverless.</summary>
    public Fact<string> EngineMode { get; init; } = Resource.None<string>("engineMode");

    /// <summary>Whether AWS goes on, at a price, after the end of standard support.</summary>
    public Fact<string> EngineLifecycleSupport { get; init; } = Resource.None<string>("engineLifecycleSupport");

    /// <summary>Whether minor versions are installed in the maintenance window.</summary>
    public Fact<bool> AutoMinorVersionUpgrade { get; init; } = Resource.None<bool>("autoMinorVersionUpgrade");

    /// <summary>Whether storage is encrypted.</summary>
    public Fact<bool> StorageEncrypted { get; init; } = Resource.None<bool>("storageEncrypted");

    /// <summary>The key that encrypts it; absent is the account's default key.</summary>
    public Fact<string> KmsKeyId { get; init; } = Resource.None<string>("kmsKeyId");

    /// <summary>Whether Performance Insights keeps statements and waits.</summary>
    public Fact<bool> PerformanceInsightsEnabled { get; init; } = Resource.None<bool>("performanceInsightsEnabled");

    /// <summary>The key that encrypts what it keeps.</summary>
    public Fact<string> PerformanceInsightsKmsKeyId { get; init; } = Resource.None<string>("performanceInsightsKmsKeyId");

    /// <summary><c>gp3</c>, <c>io2</c>, ….</summary>
    public Fact<string> StorageType { get; init; } = Resource.None<string>("storageType");

    /// <summary>GiB.</summary>
    public Fact<double> AllocatedStorage { get; init; } = Resource.None<double>("allocatedStorage");

    /// <summary>GiB that storage may grow to; 0 is no growth.</summary>
    public Fact<double> MaxAllocatedStorage { get; init; } = Resource.None<double>("maxAllocatedStorage");

    /// <summary>Provisioned operations per second.</summary>
    public Fact<double> Iops { get; init; } = Resource.None<double>("iops");

    /// <summary>Provisioned MiB per second.</summary>
    public Fact<double> StorageThroughput { get; init; } = Resource.None<double>("storageThroughput");

    /// <summary>The subnet group.</summary>
    public Fact<string> DbSubnetGroupName { get; init; } = Resource.None<string>("dbSubnetGroupName");

    /// <summary>The zone, when it is chosen.</summary>
    public Fact<string> AvailabilityZone { get; init; } = Resource.None<string>("availabilityZone");

    /// <summary>Whether the Data API takes SQL over HTTPS.</summary>
    public Fact<bool> EnableHttpEndpoint { get; init; } = Resource.None<bool>("enableHttpEndpoint");

    /// <summary>ACU that a serverless cluster keeps, at least.</summary>
    public Fact<double> MinCapacity { get; init; } = Resource.None<double>("serverlessv2ScalingConfiguration.minCapacity");

    /// <summary>ACU that a serverless cluster takes, at most.</summary>
    public Fact<double> MaxCapacity { get; init; } = Resource.None<double>("serverlessv2ScalingConfiguration.maxCapacity");

    /// <summary>The parameter group.</summary>
    public Fact<string> ParameterGroupName { get; init; } = Resource.None<string>("parameterGroupName");

    /// <summary>What it is a replica of.</summary>
    public Fact<string> ReplicateSourceDb { get; init; } = Resource.None<string>("replicateSourceDb");

    /// <summary>Of a cluster member, its cluster.</summary>
    public Fact<string> ClusterIdentifier { get; init; } = Resource.None<string>("clusterIdentifier");

    /// <summary>The global cluster that a cluster is in.</summary>
    public Fact<string> GlobalClusterIdentifier { get; init; } = Resource.None<string>("globalClusterIdentifier");

    /// <summary>The cluster that a global cluster was made from.</summary>
    public Fact<string> SourceDbClusterIdentifier { get; init; } = Resource.None<string>("sourceDbClusterIdentifier");

    /// <summary>Whether a delete leaves no snapshot.</summary>
    public Fact<bool> SkipFinalSnapshot { get; init; } = Resource.None<bool>("skipFinalSnapshot");

    /// <summary>Name of the snapshot that a delete leaves.</summary>
    public Fact<string> FinalSnapshotIdentifier { get; init; } = Resource.None<string>("finalSnapshotIdentifier");

    /// <summary>Whether a delete takes the automated backups along.</summary>
    public Fact<bool> DeleteAutomatedBackups { get; init; } = Resource.None<bool>("deleteAutomatedBackups");

    /// <summary>Whether snapshots carry the tags.</summary>
    public Fact<bool> CopyTagsToSnapshot { get; init; } = Resource.None<bool>("copyTagsToSnapshot");

    /// <summary>Whether changes do not wait for the maintenance window.</summary>
    public Fact<bool> ApplyImmediately { get; init; } = Resource.None<bool>("applyImmediately");

    /// <summary>Whether a change of the major version is let through.</summary>
    public Fact<bool> AllowMajorVersionUpgrade { get; init; } = Resource.None<bool>("allowMajorVersionUpgrade");

    /// <summary>Whether changes are made to a copy, which then takes over.</summary>
    public Fact<bool> BlueGreenUpdate { get; init; } = Resource.None<bool>("blueGreenUpdate.enabled");

    /// <summary>The authority that signs its certificate; absent: the region's own choice.</summary>
    public Fact<string> CaCertIdentifier { get; init; } = Resource.None<string>("caCertIdentifier");

    /// <summary>Where it is declared that its data comes from a snapshot, a point in time or a dump.</summary>
    public ImmutableArray<Node> RestoreInputs { get; init; } = [];

    /// <summary>Whether its data comes from elsewhere: what is not declared is then as it was there.</summary>
    public bool IsRestored => RestoreInputs.Any(static input => !input.IsAbsent);

    /// <summary>Whether backups are its own matter: not a copy, and not a part of a cluster.</summary>
    public bool IsBackedUpItself => Kind is DatabaseKind.Instance or DatabaseKind.Cluster && ForeignEngine is null;

    /// <summary>The kinds of log that it sends to CloudWatch.</summary>
    public Node LogExports => Resource.At("enabledCloudwatchLogsExports");

    /// <summary>Seconds between measurements of the operating system; 0 makes none.</summary>
    public Fact<double> MonitoringInterval => Resource.Number("monitoringInterval").Or(0);

    /// <summary>The role that writes them.</summary>
    public Fact<string> MonitoringRoleArn => Resource.Text("monitoringRoleArn");

    /// <summary>Days that Performance Insights keeps.</summary>
    public Fact<double> PerformanceInsightsRetentionDays => Resource.Number("performanceInsightsRetentionPeriod").Or(7);

    /// <summary><c>standard</c> or <c>advanced</c>.</summary>
    public Fact<string> DatabaseInsightsMode => Resource.Text("databaseInsightsMode");

    /// <summary>Why the database's rules do not apply; null when they do.</summary>
    public string? ForeignEngine => Engine.Value is { } engine && engine is not ("postgres" or "aurora-postgresql")
        ? $"engine {engine} is not PostgreSQL"
        : null;
}
