using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K20: a key of Neon is for one project.</summary>
public sealed class NeonApiKeyScoped() : ModelRule<NeonApiKey>(new RuleInfo(
    "neon-api-key-scoped",
    "K20",
    "Keys of Neon are for one project",
    "A personal key does whatever its owner may, in every project, and outlives the job that it was made for.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override void Judge(NeonApiKey subject, Verdict verdict)
    {
        if (subject.IsPersonal.Value)
            verdict.Violation(subject.Resource, subject.ProjectId.Path, "a personal key", "a key of the organization for one project", "Declare an OrgApiKey with projectId.");
        else if (!verdict.Declares(subject.ProjectId))
            verdict.Violation(subject.ProjectId, "a project", "Set projectId: the key then opens that project only.");
    }
}
