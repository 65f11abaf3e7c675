using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/cluster:Cluster</c>; defaults of AWS provider v7. A public address and a standby are its members' matter.</summary>
internal static class RdsClusterAdapter
{
    public const string Token = "aws:rds/cluster:Cluster";

    public static Database Read(PolicyResource r) => new(r, DatabaseKind.Cluster)
    {
        Engine = r.Text("engine"),
        Identifier = r.Text("clusterIdentifier"),
        PubliclyAccessible = r.None<bool>("publiclyAccessible"),
        MultiAz = r.None<bool>("multiAz"),
        BackupRetentionDays = r.Number("backupRetentionPeriod").Or(1),
        BackupWindow = r.Text("preferredBackupWindow"),
        MaintenanceWindow = r.Text("preferredMaintenanceWindow"),
        DeletionProtection = r.Bool("deletionProtection").Or(false),
        MasterUsername = r.Text("masterUsername"),
        MasterPassword = r.Text("masterPassword"),
        WriteOnlyMasterPassword = r.Text("masterPasswordWo"),
        ManageMasterUserPassword = r.Bool("manageMasterUserPassword").Or(false),
        MasterUserSecretKmsKeyId = r.Text("masterUserSecretKmsKeyId"),
        IamDatabaseAuthenticationEnabled = r.Bool("iamDatabaseAuthenticationEnabled").Or(false),
        Port = r.Number("port").Or(5432),
        InstanceClass = r.Text("dbClusterInstanceClass"),
        EngineVersion = r.Text("engineVersion"),
        EngineMode = r.Text("engineMode"),
        EngineLifecycleSupport = r.Text("engineLifecycleSupport").Or("open-source-rds-extended-support"),
        AutoMinorVersionUpgrade = r.Bool("autoMinorVersionUpgrade").Or(true),
        StorageEncrypted = r.Bool("storageEncrypted").Or(r.Text("engineMode").Value == "serverless"),
        KmsKeyId = r.Text("kmsKeyId"),
        PerformanceInsightsEnabled = r.Bool("performanceInsightsEnabled").Or(false),
        PerformanceInsightsKmsKeyId = r.Text("performanceInsightsKmsKeyId"),
        StorageType = r.Text("storageType"),
        AllocatedStorage = r.Number("allocatedStorage"),
        Iops = r.Number("iops"),
        DbSubnetGroupName = r.Text("dbSubnetGroupName"),
        EnableHttpEndpoint = r.Bool("enableHttpEndpoint").Or(false),
        MinCapacity = r.At("serverlessv2ScalingConfiguration")["minCapacity"].Number(),
        MaxCapacity = r.At("serverlessv2ScalingConfiguration")["maxCapacity"].Number(),
        ParameterGroupName = r.Text("dbClusterParameterGroupName"),
        ReplicateSourceDb = r.Text("replicationSourceIdentifier"),
        GlobalClusterIdentifier = r.Text("globalClusterIdentifier"),
        SkipFinalSnapshot = r.Bool("skipFinalSnapshot").Or(false),
        FinalSnapshotIdentifier = r.Text("finalSnapshotIdentifier"),
        DeleteAutomatedBackups = r.Bool("deleteAutomatedBackups").Or(true),
        CopyTagsToSnapshot = r.Bool("copyTagsToSnapshot").Or(false),
        ApplyImmediately = r.Bool("applyImmediately").Or(false),
        AllowMajorVersionUpgrade = r.Bool("allowMajorVersionUpgrade").Or(false),
        CaCertIdentifier = r.Text("caCertificateIdentifier"),
        RestoreInputs = [r.At("snapshotIdentifier"), r.At("restoreToPointInTime"), r.At("s3Import")],
    };
}
