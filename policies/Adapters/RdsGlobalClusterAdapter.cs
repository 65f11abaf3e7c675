using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/globalCluster:GlobalCluster</c>: what is not here belongs to the clusters in it.</summary>
internal static class RdsGlobalClusterAdapter
{
    public const string Token = "aws:rds/globalCluster:GlobalCluster";

    public static Database Read(PolicyResource r) => new(r, DatabaseKind.GlobalCluster)
    {
        Engine = r.Text("engine"),
        Identifier = r.Text("globalClusterIdentifier"),
        PubliclyAccessible = r.None<bool>("publiclyAccessible"),
        MultiAz = r.None<bool>("multiAz"),
        BackupRetentionDays = r.None<double>("backupRetentionPeriod"),
        BackupWindow = r.None<string>("preferredBackupWindow"),
        MaintenanceWindow = r.None<string>("preferredMaintenanceWindow"),
        DeletionProtection = r.Bool("deletionProtection").Or(false),
        MasterUsername = r.None<string>("masterUsername"),
        MasterPassword = r.None<string>("masterPassword"),
        Port = r.None<double>("port"),
        EngineVersion = r.Text("engineVersion"),
        EngineLifecycleSupport = r.Text("engineLifecycleSupport").Or("open-source-rds-extended-support"),
        StorageEncrypted = r.Bool("storageEncrypted").Or(false),
        SourceDbClusterIdentifier = r.Text("sourceDbClusterIdentifier"),
    };
}
