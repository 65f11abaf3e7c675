using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E8: rotation runs, and often enough.</summary>
public sealed class SecretRotationInterval() : ModelRule<SecretRotation>(new RuleInfo(
    "secret-rotation-interval",
    "E8",
    "Secrets are rotated often enough",
    "The longest time between two rotations is how long a stolen password works. A cron expression is judged by its longest gap.",
    Severity.Medium,
    RuleLevels.ProdOnly)
{
    Limits = [new(MaximumDays, Dev: 90, Prod: 90, "Days between two rotations, at most.")],
})
{
    private const string MaximumDays = "maximumDays";
    private const string Next = "Rotate more often: both logins of a service take turns, so nobody notices.";

    /// <inheritdoc/>
    protected override void Judge(SecretRotation subject, Verdict verdict)
    {
        var maximum = verdict.Limit(MaximumDays);
        if (verdict.Reads(subject.IsEnabled) && !subject.IsEnabled.Value)
            verdict.Violation(subject.IsEnabled, "true", "Switch rotation on.");
        if (!verdict.Reads(subject.AfterDays) || !verdict.Reads(subject.Schedule))
            return;
        if (subject.Schedule.Value is { } schedule)
            JudgeSchedule(subject.Schedule, schedule, maximum, verdict);
        else if (!(subject.AfterDays.Value > 0 && subject.AfterDays.Value <= maximum))
            verdict.Violation(subject.AfterDays, FormattableString.Invariant($"1 to {maximum} days"), Next);
    }

    private static void JudgeSchedule(Fact<string> fact, string schedule, double maximum, Verdict verdict)
    {
        if (!RotationSchedule.TryReadLongestGap(schedule, out var days))
            verdict.Violation(fact, "rate(…) or cron(…) that comes again", "Write the schedule as AWS Secrets Manager reads it.");
        else if (days > maximum)
            verdict.Violation(fact.Resource, fact.Path, FormattableString.Invariant($"{fact.Found}, up to {days} days apart"), FormattableString.Invariant($"at most {maximum} days"), Next);
    }
}
