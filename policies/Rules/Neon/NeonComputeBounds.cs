using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K6: a compute has a least and a most.</summary>
public sealed class NeonComputeBounds() : StackRule(new RuleInfo(
    "neon-compute-bounds",
    "K6",
    "Computes have a least and a most",
    "Without bounds a compute is as large as Neon finds right: the bill has no end, or the load no room.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(MinimumCu, Dev: 0.25, Prod: 0.25, "Compute units, at least."),
        new(CriticalCu, Dev: 0.25, Prod: 0.5, "Compute units of what is critical, at least."),
        new(MaximumCu, Dev: 1, Prod: 4, "Compute units, at most."),
    ],
})
{
    private const string MinimumCu = "minimumCu";
    private const string CriticalCu = "criticalMinimumCu";
    private const string MaximumCu = "maximumCu";
    private const string Autoscaling = "k8s-neonvm";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var subject in stack.All<NeonSubject>())
        {
            // An endpoint without a word of its own has the project's.
            if (subject is NeonEndpoint && subject.Compute.MinCu.IsAbsent && subject.Compute.MaxCu.IsAbsent)
                continue;
            judged++;
            JudgeCompute(subject, verdict.Limit(NeonTier.IsCritical(stack, verdict.Stack, subject) ? CriticalCu : MinimumCu, subject.Resource), verdict);
        }

        if (judged == 0)
            verdict.NotApplicable("no compute of Neon is declared");
    }

    private static void JudgeCompute(NeonSubject subject, double least, Verdict verdict)
    {
        var (min, max, provisioner) = (subject.Compute.MinCu, subject.Compute.MaxCu, subject.Compute.Provisioner);
        if (!verdict.Reads(min) || !verdict.Reads(max) || !verdict.Reads(provisioner))
            return;
        var most = verdict.Limit(MaximumCu, subject.Resource);
        if (!(min.Value >= least && min.Value <= most))
            verdict.Violation(min, FormattableString.Invariant($"{least} to {most} compute units"), "Say how small the compute may get.");
        if (!(max.Value >= Math.Max(least, min.Value) && max.Value <= most))
            verdict.Violation(max, FormattableString.Invariant($"{Math.Min(most, Math.Max(least, min.Value))} to {most} compute units"), "Say how large the compute may get.");
        if (provisioner.Value is not (null or Autoscaling))
            verdict.Violation(provisioner, $"\"{Autoscaling}\"", "Only that one scales by itself.");
    }
}
