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
        Port = r.Number("port").Or(5432),
    };
}
