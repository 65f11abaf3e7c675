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
        Port = r.Number("port").Or(5432),
    };
}
