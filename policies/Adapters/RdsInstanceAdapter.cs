using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/instance:Instance</c>; defaults of AWS provider v7.</summary>
internal static class RdsInstanceAdapter
{
    public const string Token = "aws:rds/instance:Instance";

    public static Database Read(PolicyResource r) => new(r, r.At("replicateSourceDb").IsAbsent ? DatabaseKind.Instance : DatabaseKind.Replica)
    {
        Engine = r.Text("engine"),
        Identifier = r.Text("identifier"),
        PubliclyAccessible = r.Bool("publiclyAccessible").Or(false),
        MultiAz = r.Bool("multiAz").Or(false),
        BackupRetentionDays = r.Number("backupRetentionPeriod").Or(0),
        BackupWindow = r.Text("backupWindow"),
        MaintenanceWindow = r.Text("maintenanceWindow"),
        DeletionProtection = r.Bool("deletionProtection").Or(false),
        MasterUsername = r.Text("username"),
        MasterPassword = r.Text("password"),
        WriteOnlyMasterPassword = r.Text("passwordWo"),
        ManageMasterUserPassword = r.Bool("manageMasterUserPassword").Or(false),
        MasterUserSecretKmsKeyId = r.Text("masterUserSecretKmsKeyId"),
        IamDatabaseAuthenticationEnabled = r.Bool("iamDatabaseAuthenticationEnabled").Or(false),
        Port = r.Number("port").Or(5432),
        InstanceClass = r.Text("instanceClass"),
        EngineVersion = r.Text("engineVersion"),
        EngineLifecycleSupport = r.Text("engineLifecycleSupport").Or("open-source-rds-extended-support"),
        AutoMinorVersionUpgrade = r.Bool("autoMinorVersionUpgrade").Or(true),
        StorageEncrypted = r.Bool("storageEncrypted").Or(false),
        KmsKeyId = r.Text("kmsKeyId"),
        PerformanceInsightsEnabled = r.Bool("performanceInsightsEnabled").Or(false),
        PerformanceInsightsKmsKeyId = r.Text("performanceInsightsKmsKeyId"),
        StorageType = r.Text("storageType").Or(r.At("iops").IsAbsent ? "gp2" : "io1"),
        AllocatedStorage = r.Number("allocatedStorage"),
        MaxAllocatedStorage = r.Number("maxAllocatedStorage").Or(0),
        Iops = r.Number("iops"),
        StorageThroughput = r.Number("storageThroughput"),
        DbSubnetGroupName = r.Text("dbSubnetGroupName"),
        AvailabilityZone = r.Text("availabilityZone"),
        ParameterGroupName = r.Text("parameterGroupName"),
        ReplicateSourceDb = r.Text("replicateSourceDb"),
        SkipFinalSnapshot = r.Bool("skipFinalSnapshot").Or(false),
        FinalSnapshotIdentifier = r.Text("finalSnapshotIdentifier"),
        DeleteAutomatedBackups = r.Bool("deleteAutomatedBackups").Or(true),
        CopyTagsToSnapshot = r.Bool("copyTagsToSnapshot").Or(false),
        ApplyImmediately = r.Bool("applyImmediately").Or(false),
        AllowMajorVersionUpgrade = r.Bool("allowMajorVersionUpgrade").Or(false),
        BlueGreenUpdate = r.At("blueGreenUpdate")["enabled"].Bool().Or(false),
        CaCertIdentifier = r.Text("caCertIdentifier"),
        RestoreInputs = [r.At("snapshotIdentifier"), r.At("restoreToPointInTime"), r.At("s3Import")],
    };
}
