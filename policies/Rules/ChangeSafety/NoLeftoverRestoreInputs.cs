using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M15: what a database was restored from is not declared for ever.</summary>
public sealed class NoLeftoverRestoreInputs() : ModelRule<Database>(new RuleInfo(
    "no-leftover-restore-inputs",
    "M15",
    "What a database was restored from is not declared for ever",
    "Left behind, the snapshot's name hides which values are the snapshot's; changed or removed in the wrong way, it replaces the database.",
    Severity.Medium,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override void Judge(Database subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } reason)
        {
            verdict.NotApplicable(reason);
            return;
        }

        verdict.Saw(subject.Resource, "snapshotIdentifier");
        foreach (var input in subject.RestoreInputs.Where(static input => !input.IsAbsent))
            verdict.Violation(subject.Resource, input.Path, input.IsUnknown ? "[unknown]" : "a restore", "none once the restore is done", "While you restore, exempt the database for some days; then remove it, and look in the preview that nothing is replaced.");
    }
}
