using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K5: when a compute rests is decided.</summary>
public sealed class NeonSuspendExplicit() : ModelRule<NeonSubject>(new RuleInfo(
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
    protected override void Judge(NeonSubject subject, Verdict verdict)
    {
        var seconds = subject.Compute.SuspendSeconds;
        if (subject is NeonEndpoint && seconds.IsAbsent)
        {
            verdict.NotApplicable("an endpoint without a word of its own has the project's");
            return;
        }

        var (minimum, maximum) = (verdict.Limit(MinimumSeconds), verdict.Limit(MaximumSeconds));
        var mayRun = verdict.Environment.HasProductionLimits();
        if (verdict.Reads(seconds) && !(seconds.Value >= minimum && seconds.Value <= maximum) && !(mayRun && seconds.Value == Never && seconds.IsKnown))
            verdict.Violation(seconds, FormattableString.Invariant($"{minimum} to {maximum} s{(mayRun ? ", or -1 for never" : "")}"), "Say after how much idle time the compute stops.");
    }
}
