using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K12: the plan can do what is asked of it.</summary>
public sealed class NeonPlanCapable() : StackRule(new RuleInfo(
    "neon-plan-capable",
    "K12",
    "The plan can do what is asked of it",
    "Neon refuses what the plan does not have half-way through an update, and then the rest is missing as well.",
    Severity.High,
    RuleLevels.Everywhere))
{
    private const double Never = -1;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var project in stack.All<NeonProject>())
        {
            if (NeonPlanFact.Of(stack, verdict.Stack, project) is not { } plan)
                continue;
            judged++;
            JudgeProject(project, plan, verdict);
        }

        if (judged == 0)
            verdict.NotApplicable($"no Neon project has a plan that is known; name it in the configuration {NeonPlanFact.ConfigKey}");
    }

    private static void JudgeProject(NeonProject project, NeonPlan plan, Verdict verdict)
    {
        var next = $"Ask for less than {plan.Name} allows, or take a larger plan.";
        var seconds = project.Compute.SuspendSeconds;
        if (verdict.Reads(project.HistoryRetentionSeconds) && !project.HistoryRetentionSeconds.IsDefault && project.HistoryRetentionSeconds.Value > plan.HistorySeconds)
            verdict.Violation(project.HistoryRetentionSeconds, FormattableString.Invariant($"at most {plan.HistorySeconds} on plan {plan.Name}"), next);
        if (verdict.Reads(project.AllowedIps) && !project.AllowedIps.Items.IsEmpty && !plan.HasIpAllow)
            verdict.Violation(project.Resource, project.AllowedIps.Path, "an allow-list", $"none on plan {plan.Name}", next);
        if (verdict.Reads(project.DefaultBranchProtected) && project.DefaultBranchProtected.Value && plan.ProtectedBranches == 0)
            verdict.Violation(project.DefaultBranchProtected, $"false on plan {plan.Name}", next);
        if (verdict.Reads(seconds) && seconds.Value == Never && !plan.MayNeverSuspend)
            verdict.Violation(seconds, $"a time on plan {plan.Name}", next);
    }
}
