using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K11: there are few branches.</summary>
public sealed class NeonBranchCountCap() : StackRule(new RuleInfo(
    "neon-branch-count-cap",
    "K11",
    "There are few branches",
    "Each branch has a compute to pay and passwords to keep. Plans protect two branches, or five.",
    Severity.Low,
    RuleLevels.Advice)
{
    Limits = [new(Maximum, Dev: 10, Prod: 5, "Branches of a project besides the default one, at most.")],
})
{
    private const string Maximum = "maximum";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var projects = stack.All<NeonProject>();
        if (projects.IsEmpty)
            verdict.NotApplicable("no Neon project is declared");
        var ofProject = stack.By("project", (NeonBranch branch) => branch.ProjectIn(stack)?.Resource.Urn);
        foreach (var project in projects)
        {
            verdict.Reads(project.DefaultBranchProtected);
            JudgeProject(stack, project, [.. ofProject[project.Resource.Urn]], verdict);
        }
    }

    private static void JudgeProject(StackModel stack, NeonProject project, List<NeonBranch> branches, Verdict verdict)
    {
        var maximum = verdict.Limit(Maximum, project.Resource);
        if (branches.Count > maximum)
            verdict.Violation(project.Resource, "branches", FormattableString.Invariant($"{branches.Count} branches"), FormattableString.Invariant($"at most {maximum}"), "Delete what is no longer used.");
        var isProtected = branches.Count(branch => verdict.Reads(branch.Protected) && branch.Protected.Value == "yes") + (project.DefaultBranchProtected.Value ? 1 : 0);
        if (NeonPlanFact.Of(stack, verdict.Stack, project) is { } plan && isProtected > plan.ProtectedBranches)
            verdict.Violation(project.Resource, "branches", FormattableString.Invariant($"{isProtected} protected branches"), FormattableString.Invariant($"at most {plan.ProtectedBranches} on plan {plan.Name}"), "Protect fewer, or take a larger plan.");
    }
}
