using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M3: nothing is deleted before its successor is there.</summary>
public sealed class NoDeleteBeforeReplace() : StatefulRule(new RuleInfo(
    "no-delete-before-replace",
    "M3",
    "Nothing is deleted before its successor is there",
    "With deleteBeforeReplace a replacement begins with the loss; when the create then fails, there is neither the old one nor the new one.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override void JudgeStateful(Subject subject, Verdict verdict)
    {
        verdict.Saw(subject.Resource, "options.deleteBeforeReplace");
        if (subject.Resource.Options.DeleteBeforeReplace == true)
            verdict.Violation(subject.Resource, "options.deleteBeforeReplace", "true", "false", "Remove the option; where a name stands in the way, let it be chosen by Pulumi or move over in two steps.");
    }
}
