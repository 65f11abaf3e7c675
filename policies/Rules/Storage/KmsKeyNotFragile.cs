using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A9: a key cannot be lost in a hurry.</summary>
public sealed class KmsKeyNotFragile() : ModelRule<KmsKey>(new RuleInfo(
    "kms-key-not-fragile",
    "A9",
    "Key cannot be lost in a hurry",
    "What a deleted key encrypted is gone for ever: the window is the time in which somebody notices, and a policy that locks everybody out is as bad.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(MinimumDays, Dev: 7, Prod: 30, "Days that a deleted key can be brought back, at least.")],
})
{
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    protected override void Judge(KmsKey subject, Verdict verdict)
    {
        if (subject.IsPolicy)
        {
            verdict.NotApplicable("a policy: its key is judged");
            return;
        }

        if (verdict.Reads(subject.DeletionWindowInDays) && subject.DeletionWindowInDays.Value < verdict.Limit(MinimumDays))
            verdict.Violation(subject.DeletionWindowInDays, $"{verdict.Limit(MinimumDays)} days or more", "Raise deletionWindowInDays, or leave it out: AWS's own is 30 days.");
        if (verdict.Reads(subject.IsEnabled) && !subject.IsEnabled.Value)
            verdict.Violation(subject.IsEnabled, "true", "Enable the key: a database whose key is disabled stops, and cannot be started again after seven days.");
        if (verdict.Reads(subject.BypassPolicyLockoutSafetyCheck) && subject.BypassPolicyLockoutSafetyCheck.Value)
            verdict.Violation(subject.BypassPolicyLockoutSafetyCheck, "false", "Remove it: the check keeps you from a policy under which nobody can manage the key.");
    }
}
