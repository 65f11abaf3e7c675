using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D3: a delete leaves a snapshot.</summary>
public sealed class RdsFinalSnapshot() : DatabaseRule(new RuleInfo(
    "rds-final-snapshot",
    "D3",
    "Delete leaves a snapshot",
    "When a database is deleted, by mistake or too early, the final snapshot is the newest copy of its data.",
    Severity.High,
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
        if (verdict.Reads(subject.SkipFinalSnapshot) && subject.SkipFinalSnapshot.Value)
            verdict.Violation(subject.SkipFinalSnapshot, "false", "Remove skipFinalSnapshot and set finalSnapshotIdentifier.");
        else if (!verdict.Declares(subject.FinalSnapshotIdentifier))
            verdict.Violation(subject.FinalSnapshotIdentifier, "a name", "Set finalSnapshotIdentifier: without it AWS refuses the delete when it is too late to think of a name.");
    }
}
