using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K1: a restore can go back far enough.</summary>
public sealed class NeonHistoryRetention() : ModelRule<NeonProject>(new RuleInfo(
    "neon-history-retention",
    "K1",
    "A restore can go back far enough",
    "The history window is Neon's backup: a mistake that is noticed later than that cannot be undone. Without a word it is a day.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(MinimumSeconds, Dev: 86_400, Prod: 2_592_000, "Seconds that a restore can go back, at least.")],
})
{
    private const string MinimumSeconds = "minimumSeconds";

    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        var minimum = verdict.Limit(MinimumSeconds);
        if (verdict.Reads(subject.HistoryRetentionSeconds) && !(subject.HistoryRetentionSeconds.Value >= minimum))
            verdict.Violation(subject.HistoryRetentionSeconds, FormattableString.Invariant($"at least {minimum}"), "Keep history for longer; thirty days need the plan Scale.");
    }
}
