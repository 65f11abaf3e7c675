using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K5: when a compute rests is decided.</summary>
public sealed class NeonSuspendExplicit() : StackRule(new RuleInfo(
    "neon-suspend-explicit",
    "K5",
    "It is decided when computes rest",
    "The first request after a rest waits for the compute to start. When that may happen is for you to decide, not for a default.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(MinimumSeconds, Dev: 60, Prod: 300, "Seconds of idleness after which a compute stops, at least."),
        new(MaximumSeconds, Dev: 300, Prod: 604_800, "Seconds of idleness after which a compute stops, at most."),
    ],
})
{
    private const string MinimumSeconds = "minimumSeconds";
    private const string MaximumSeconds = "maximumSeconds";
    private const double Never = -1;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var subject in stack.All<NeonSubject>())
        {
            // An endpoint without a word of its own has the project's.
            if (subject is NeonEndpoint && subject.Compute.SuspendSeconds.IsAbsent)
                continue;
            judged++;
            JudgeSeconds(subject, verdict.Environment.HasProductionLimits() && NeonTier.IsCritical(stack, verdict.Stack, subject), verdict);
        }

        if (judged == 0)
            verdict.NotApplicable("no compute of Neon is declared");
    }

    private static void JudgeSeconds(NeonSubject subject, bool isCritical, Verdict verdict)
    {
        const string Next = "Say after how much idle time the compute stops.";
        var seconds = subject.Compute.SuspendSeconds;
        if (!verdict.Reads(seconds))
            return;
        var (minimum, maximum) = (verdict.Limit(MinimumSeconds, subject.Resource), verdict.Limit(MaximumSeconds, subject.Resource));
        var mayRun = verdict.Environment.HasProductionLimits();
        var neverRests = seconds is { IsKnown: true, Value: Never };
        if (isCritical && !neverRests)
            verdict.Violation(seconds, "-1, never, of what is critical", Next);
        else if (!isCritical && !(neverRests && mayRun) && !(seconds.Value >= minimum && seconds.Value <= maximum))
            verdict.Violation(seconds, FormattableString.Invariant($"{minimum} to {maximum} s{(mayRun ? ", or -1 for never" : "")}"), Next);
    }
}
