using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M1: deletion protection is on.</summary>
public sealed class RdsDeletionProtection() : ModelRule<Database>(new RuleInfo(
    "rds-deletion-protection",
    "M1",
    "Deletion protection is on",
    "Deletion protection is what stands between a wrong click, or a wrong destroy, and the data.",
    Severity.High,
    RuleLevels.ProdOnly with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override void Judge(Database subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } reason)
            verdict.NotApplicable(reason);
        else if (subject.Kind == DatabaseKind.Replica)
            verdict.NotApplicable("a read replica: its source is protected");
        else if (subject.Kind == DatabaseKind.ClusterMember)
            verdict.NotApplicable("a cluster member, where RDS refuses it: the cluster is protected");
        else if (verdict.Reads(subject.DeletionProtection) && !subject.DeletionProtection.Value)
            verdict.Violation(subject.DeletionProtection, "true", "Set deletionProtection; whoever deletes the database on purpose switches it off in a change of its own.");
    }
}
