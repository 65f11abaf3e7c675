using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A8: a key's material is rotated.</summary>
public sealed class KmsKeyRotation() : ModelRule<KmsKey>(new RuleInfo(
    "kms-key-rotation",
    "A8",
    "Key is rotated",
    "Rotation limits how much is encrypted with one piece of key material; what is already encrypted stays readable.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits = [new(MaximumDays, Dev: 2560, Prod: 365, "Days between two rotations, at most.")],
})
{
    private const string MaximumDays = "maximumDays";

    /// <inheritdoc/>
    protected override void Judge(KmsKey subject, Verdict verdict)
    {
        if (subject.WithoutRotation is { } reason)
            verdict.NotApplicable(reason);
        else if (verdict.Reads(subject.EnableKeyRotation) && !subject.EnableKeyRotation.Value)
            verdict.Violation(subject.EnableKeyRotation, "true", "Set enableKeyRotation: AWS then rotates the material every year, and nothing has to be encrypted again.");
        else if (verdict.Reads(subject.RotationPeriodInDays) && subject.RotationPeriodInDays.Value > verdict.Limit(MaximumDays))
            verdict.Violation(subject.RotationPeriodInDays, $"at most {verdict.Limit(MaximumDays)} days", "Rotate more often, or leave the period out: AWS's own is 365 days.");
    }
}
