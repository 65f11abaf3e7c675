using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F17: no function lends the rights of its owner unseen.</summary>
public sealed class SecurityDefinerReviewed() : ModelRule<DatabaseFunction>(new RuleInfo(
    "security-definer-reviewed",
    "F17",
    "Functions run with the caller's rights",
    "A SECURITY DEFINER function does what its owner may, for whoever calls it: every one should have been looked at, and exempted by name.",
    Severity.Medium,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override void Judge(DatabaseFunction subject, Verdict verdict)
    {
        if (verdict.Reads(subject.SecurityDefiner) && subject.SecurityDefiner.Value)
            verdict.Violation(subject.SecurityDefiner, "false", "Use the caller's rights, or fix search_path in the function, have it reviewed, and exempt it.");
    }
}
