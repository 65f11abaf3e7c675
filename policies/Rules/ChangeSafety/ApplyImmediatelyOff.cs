using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M10: changes wait for the maintenance window.</summary>
public sealed class ApplyImmediatelyOff() : DatabaseRule(new RuleInfo(
    "apply-immediately-off",
    "M10",
    "Changes wait for the maintenance window",
    "With applyImmediately a new class, version or parameter restarts the database in the middle of the day, together with everything else that was waiting.",
    Severity.Medium,
    RuleLevels.ProdOnly with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind == DatabaseKind.GlobalCluster ? "its clusters are judged" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.ApplyImmediately) && subject.ApplyImmediately.Value)
            verdict.Violation(subject.ApplyImmediately, "false", "Remove applyImmediately; a change that cannot wait is applied by hand.");
    }
}
