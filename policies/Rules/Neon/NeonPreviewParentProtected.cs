using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K10: a preview does not know its parent's passwords.</summary>
public sealed class NeonPreviewParentProtected() : StackRule(new RuleInfo(
    "neon-preview-parent-protected",
    "K10",
    "Previews do not know production's passwords",
    "A branch has its parent's data and its parent's passwords, unless the parent is protected: then Neon makes new ones.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var branches = stack.All<NeonBranch>().Where(branch => verdict.Reads(branch.Name) && branch.IsTemporary).ToList();
        if (branches.Count == 0)
            verdict.NotApplicable("no temporary branch is declared");
        foreach (var branch in branches)
        {
            if (stack.Behind<NeonBranch>(branch.Resource, branch.ParentId.Path).FirstOrDefault() is { } parent)
                JudgeParent(parent.Protected, verdict);
            else if (!branch.ParentId.IsAbsent)
                verdict.Unknown(branch.ParentId); // a branch of another stack
            else if (branch.ProjectIn(stack) is { } project)
                JudgeDefault(project.DefaultBranchProtected, verdict);
            else
                verdict.Unknown(branch.ProjectId);
        }
    }

    private static void JudgeParent(Fact<string> isProtected, Verdict verdict)
    {
        if (verdict.Reads(isProtected) && isProtected.Value != "yes")
            verdict.Violation(isProtected, "\"yes\"", "Protect the branch that previews start from.");
    }

    private static void JudgeDefault(Fact<bool> isProtected, Verdict verdict)
    {
        if (verdict.Reads(isProtected) && !isProtected.Value)
            verdict.Violation(isProtected, "true", "Protect the branch that previews start from.");
    }
}
