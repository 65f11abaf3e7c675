using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K15: a project belongs to an organization.</summary>
public sealed class NeonOrgOwned() : ModelRule<NeonProject>(new RuleInfo(
    "neon-org-owned",
    "K15",
    "Project belongs to an organization",
    "A project in a personal account goes with the person. Moving it later replaces it.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.OrgId))
            verdict.Violation(subject.OrgId, "an organization", "Set orgId when the project is made.");
    }
}
