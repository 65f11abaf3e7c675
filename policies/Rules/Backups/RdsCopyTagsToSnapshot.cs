using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D5: snapshots carry the tags of their database.</summary>
public sealed class RdsCopyTagsToSnapshot() : DatabaseRule(new RuleInfo(
    "rds-copy-tags-to-snapshot",
    "D5",
    "Snapshots carry tags",
    "Access, cost and retention follow tags; a snapshot without them belongs to nobody.",
    Severity.Low,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.GlobalCluster => "its clusters are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.CopyTagsToSnapshot) && !subject.CopyTagsToSnapshot.Value)
            verdict.Violation(subject.CopyTagsToSnapshot, "true", "Set copyTagsToSnapshot; it changes in place.");
    }
}
