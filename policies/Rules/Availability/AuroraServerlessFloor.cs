using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C10: a serverless cluster stays awake.</summary>
public sealed class AuroraServerlessFloor() : DatabaseRule(new RuleInfo(
    "aurora-serverless-floor",
    "C10",
    "Serverless cluster stays awake",
    "A cluster that may shrink to nothing pauses, and the first request afterwards waits for it to start; without an upper bound a bad query buys capacity.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits = [new(MinimumCapacity, Dev: 0, Prod: 0.5, "ACU that a serverless cluster must keep, at least.")],
})
{
    private const string MinimumCapacity = "minimumCapacity";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind != DatabaseKind.Cluster ? "not a cluster"
            : subject.MinCapacity.IsAbsent && subject.MaxCapacity.IsAbsent ? "not a serverless cluster"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var least = verdict.Limit(MinimumCapacity);
        if (verdict.Reads(subject.MinCapacity) && !(subject.MinCapacity.IsKnown && subject.MinCapacity.Value >= least))
            verdict.Violation(subject.MinCapacity, FormattableString.Invariant($"{least} ACU or more"), "Set minCapacity; below 0.5 ACU the cluster pauses when it is idle.");
        if (verdict.Reads(subject.MaxCapacity) && subject.MaxCapacity.IsAbsent)
            verdict.Violation(subject.MaxCapacity, "an upper bound", "Set maxCapacity to what the busiest hour needs.");
    }
}
