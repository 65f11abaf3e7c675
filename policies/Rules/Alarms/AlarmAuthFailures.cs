using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J13: refused logins are told at once.</summary>
public sealed class AlarmAuthFailures() : AlarmRule(
    new RuleInfo(
        "alarm-auth-failures",
        "J13",
        "Alarm on refused logins goes off at the first few",
        "Guessing a password takes thousands of refused logins: five in five minutes are no accident.",
        Severity.Medium,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Maximum, Dev: 5, Prod: 5, "Refused logins in the window at which an alarm goes off at the latest."),
            new(Window, Dev: 300, Prod: 300, "Time that the alarm looks back at most, in seconds."),
        ],
    },
    Signals.FailedLogins)
{
    private const string Maximum = "maximum";
    private const string Window = "windowSeconds";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var (maximum, window) = (verdict.Limit(Maximum, database.Resource), verdict.Limit(Window, database.Resource));
        JudgeThresholds(alarms, maximum, maximum * 10, logins => FormattableString.Invariant($"{logins} refused logins"), "Lower the threshold.", verdict);
        if (alarms.MinBy(alarm => alarm.WindowSeconds ?? double.MaxValue) is { WindowSeconds: { } seconds } alarm && verdict.Reads(alarm.EvaluationPeriods) && seconds > window)
            verdict.Violation(alarm.Resource, alarm.EvaluationPeriods.Path, FormattableString.Invariant($"{seconds} s in all"), FormattableString.Invariant($"{window} s or less"), "Look at fewer or shorter periods.");
    }
}
