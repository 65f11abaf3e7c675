using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/clusterInstance:ClusterInstance</c>: what is not here belongs to the cluster.</summary>
internal static class RdsClusterInstanceAdapter
{
    public const string Token = "aws:rds/clusterInstance:ClusterInstance";

    public static Database Read(PolicyResource r) => new(r, DatabaseKind.ClusterMember)
    {
        Engine = r.Text("engine"),
        Identifier = r.Text("identifier"),
        PubliclyAccessible = r.Bool("publiclyAccessible").Or(false),
        MultiAz = r.None<bool>("multiAz"),
        BackupRetentionDays = r.None<double>("backupRetentionPeriod"),
        BackupWindow = r.None<string>("preferredBackupWindow"),
        MaintenanceWindow = r.Text("preferredMaintenanceWindow"),
        DeletionProtection = r.None<bool>("deletionProtection"),
        MasterUsername = r.None<string>("masterUsername"),
        MasterPassword = r.None<string>("masterPassword"),
        Port = r.None<double>("port"),
    };
}
