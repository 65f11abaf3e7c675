using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D4: automated backups outlive the database.</summary>
public sealed class RdsKeepAutomatedBackups() : DatabaseRule(new RuleInfo(
    "rds-keep-automated-backups",
    "D4",
    "Automated backups outlive the database",
    "By default a delete takes every automated backup along, and with them the way back to any point in time.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: its source is backed up",
        DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "backups belong to the cluster",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.DeleteAutomatedBackups) && subject.DeleteAutomatedBackups.Value)
            verdict.Violation(subject.DeleteAutomatedBackups, "false", "Set deleteAutomatedBackups to false: they are then kept for the retention that they were made with.");
    }
}
