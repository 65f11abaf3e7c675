using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E9: the deletion of a secret can be undone.</summary>
public sealed class SecretRecoveryWindow() : ModelRule<Secret>(new RuleInfo(
    "secret-recovery-window",
    "E9",
    "Deleted secret can be brought back",
    "A secret that is deleted at once takes every program down that starts afterwards, and nobody has its value any more.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    private const double Minimum = 7;
    private const double Maximum = 30;

    /// <inheritdoc/>
    protected override void Judge(Secret subject, Verdict verdict)
    {
        if (verdict.Reads(subject.RecoveryWindowDays) && subject.RecoveryWindowDays.Value is not (>= Minimum and <= Maximum))
            verdict.Violation(subject.RecoveryWindowDays, "7 to 30 days", "Give the secret a window in which its deletion can be undone.");
    }
}
