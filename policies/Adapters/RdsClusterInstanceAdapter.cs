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
        InstanceClass = r.Text("instanceClass"),
        EngineVersion = r.Text("engineVersion"),
        AutoMinorVersionUpgrade = r.Bool("autoMinorVersionUpgrade").Or(true),
        PerformanceInsightsEnabled = r.Bool("performanceInsightsEnabled").Or(false),
        PerformanceInsightsKmsKeyId = r.Text("performanceInsightsKmsKeyId"),
        DbSubnetGroupName = r.Text("dbSubnetGroupName"),
        AvailabilityZone = r.Text("availabilityZone"),
        ParameterGroupName = r.Text("dbParameterGroupName"),
        ApplyImmediately = r.Bool("applyImmediately").Or(false),
        CaCertIdentifier = r.Text("caCertIdentifier"),
        ClusterIdentifier = r.Text("clusterIdentifier"),
        CopyTagsToSnapshot = r.Bool("copyTagsToSnapshot").Or(false),
    };
}
