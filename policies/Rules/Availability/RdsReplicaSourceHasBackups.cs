using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C11: the source of a read replica is backed up.</summary>
public sealed class RdsReplicaSourceHasBackups() : StackRule(new RuleInfo(
    "rds-replica-source-has-backups",
    "C11",
    "Source of a replica is backed up",
    "RDS makes no replica of an instance without automated backups: the update would fail half-way.",
    Severity.High,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var sources = stack.All<Database>()
            .Where(replica => replica is { Kind: DatabaseKind.Replica, ForeignEngine: null })
            .Select(replica => stack.NamedBy(replica.ReplicateSourceDb, "identifier", static (Database database) => database.Identifier.Value))
            .OfType<Database>()
            .Distinct<Database>(ReferenceEqualityComparer.Instance)
            .Where(source => source.Kind == DatabaseKind.Instance)
            .ToList();
        if (sources.Count == 0)
            verdict.NotApplicable("no read replica of a declared instance");
        foreach (var source in sources)
        {
            if (verdict.Reads(source.BackupRetentionDays) && !(source.BackupRetentionDays.Value > 0))
                verdict.Violation(source.BackupRetentionDays, "1 day or more", "Set backupRetentionPeriod on the source before the replica is made.");
        }
    }
}
