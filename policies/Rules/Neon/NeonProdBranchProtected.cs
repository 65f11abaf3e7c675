using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K2: the production branch is protected.</summary>
public sealed class NeonProdBranchProtected() : StackRule(new RuleInfo(
    "neon-prod-branch-protected",
    "K2",
    "Production branch is protected",
    "A protected branch cannot be deleted or reset, and its children get passwords of their own.",
    Severity.Critical,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var projects = stack.All<NeonProject>();
        if (projects.IsEmpty)
            verdict.NotApplicable("no Neon project is declared");
        foreach (var project in projects)
        {
            var branches = stack.All<NeonBranch>().Where(branch => IsProduction(branch) && IsOf(stack, branch, project)).ToList();
            var isProtected = branches.Exists(branch => branch.Protected.Value == "yes");
            foreach (var branch in branches.Where(branch => !isProtected || branch.Protected.IsKnown))
                verdict.Reads(branch.Protected);
            if (!isProtected && verdict.Reads(project.DefaultBranchProtected) && !project.DefaultBranchProtected.Value)
                verdict.Violation(project.DefaultBranchProtected, "true", "Protect the default branch, or the branch that production uses; plans from Launch up can.");
        }
    }

    private static bool IsProduction(NeonBranch branch) => branch.Name.Value is "production" or "prod" or "main";

    private static bool IsOf(StackModel stack, NeonBranch branch, NeonProject project)
        => stack.Behind<NeonProject>(branch.Resource, branch.ProjectId.Path).Contains(project) || stack.All<NeonProject>().Length == 1;
}
