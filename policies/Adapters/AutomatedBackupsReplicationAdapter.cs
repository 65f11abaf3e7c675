using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication</c>.</summary>
internal static class AutomatedBackupsReplicationAdapter
{
    public const string Token = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

    public static AutomatedBackupsReplication Read(PolicyResource r) => new(r)
    {
        SourceDbInstanceArn = r.Text("sourceDbInstanceArn"),
        KmsKeyId = r.Text("kmsKeyId"),
        RetentionPeriod = r.Number("retentionPeriod").Or(7),
    };
}
