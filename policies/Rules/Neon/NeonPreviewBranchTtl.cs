using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K9: a temporary branch ends.</summary>
public sealed class NeonPreviewBranchTtl() : StackRule(new RuleInfo(
    "neon-preview-branch-ttl",
    "K9",
    "Temporary branches end",
    "A branch that nobody deletes keeps a copy of the data, its history and its bill.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(TestSeconds, Dev: 86_400, Prod: 86_400, "Seconds that a branch for tests lives, at most."),
        new(PreviewSeconds, Dev: 604_800, Prod: 604_800, "Seconds that a branch for a preview lives, at most."),
    ],
})
{
    private const string TestSeconds = "testSeconds";
    private const string PreviewSeconds = "previewSeconds";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var branches = stack.All<NeonBranch>();
        foreach (var branch in branches.Where(branch => verdict.Reads(branch.Name) && branch.IsTemporary))
            JudgeBranch(stack, branch, verdict);
        if (branches.IsEmpty)
            verdict.NotApplicable("no branch is declared");
    }

    private static void JudgeBranch(StackModel stack, NeonBranch branch, Verdict verdict)
    {
        var lives = stack.Above<DeclaredBranch>(branch.Resource)?.TimeToLiveSeconds ?? branch.Resource.None<double>("timeToLiveSeconds");
        var maximum = verdict.Limit(branch.IsForTests ? TestSeconds : PreviewSeconds, branch.Resource);
        if (verdict.Environment == DeploymentEnvironment.Prod)
            verdict.Violation(branch.Name, "no temporary branch in production's stack", "Declare it in a stack of its own, which is destroyed with the branch.");
        else if (verdict.Reads(lives) && !(lives.Value > 0 && lives.Value <= maximum))
            verdict.Violation(lives, FormattableString.Invariant($"more than 0 and at most {maximum} s"), "Declare how long the branch lives, and let a job delete what is older.");
    }
}
