using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K4: an allow-list for protected branches has branches to protect.</summary>
public sealed class NeonIpAllowActuallyApplies() : StackRule(new RuleInfo(
    "neon-ip-allow-actually-applies",
    "K4",
    "Allow-list is in force",
    "An allow-list that holds for protected branches only, while no branch is protected, lets everybody in and looks as if it did not.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var projects = stack.All<NeonProject>();
        if (projects.IsEmpty)
            verdict.NotApplicable("no Neon project is declared");
        foreach (var project in projects)
        {
            if (verdict.Reads(project.AllowedIps) && !project.AllowedIps.Items.IsEmpty
                && verdict.Reads(project.AllowedIpsProtectedBranchesOnly) && project.AllowedIpsProtectedBranchesOnly.Value == "yes"
                && !IsAnythingProtected(stack, project, verdict))
                verdict.Violation(project.AllowedIpsProtectedBranchesOnly, "a protected branch, or \"no\"", "Protect the branch that holds the data, or let the list hold for every branch.");
        }
    }

    private static bool IsAnythingProtected(StackModel stack, NeonProject project, Verdict verdict)
    {
        if (!verdict.Reads(project.DefaultBranchProtected) || project.DefaultBranchProtected.Value)
            return true;
        foreach (var branch in stack.All<NeonBranch>())
        {
            if (!verdict.Reads(branch.Protected) || branch.Protected.Value == "yes")
                return true;
        }

        return false;
    }
}
