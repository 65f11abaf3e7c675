using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J2: busy processors are told in time.</summary>
public sealed class AlarmCpu() : AlarmRule(
    new RuleInfo(
        "alarm-cpu",
        "J2",
        "Alarm on busy processors goes off in time",
        "Above four fifths queries begin to wait for each other; an alarm at the very top goes off when users have called already.",
        Severity.Medium,
        RuleLevels.BlocksProd)
    {
        Limits =
        [
            new(Percent, Dev: 90, Prod: 80, "Use of the processors at which the first alarm goes off at the latest, in per cent."),
            new(CriticalPercent, Dev: 95, Prod: 95, "The same for a further alarm."),
            new(Window, Dev: 900, Prod: 300, "Time that the first alarm looks back at most, in seconds."),
        ],
    },
    Signals.Cpu)
{
    private const string Percent = "percent";
    private const string CriticalPercent = "criticalPercent";
    private const string Window = "windowSeconds";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        JudgeThresholds(
            alarms,
            verdict.Limit(Percent, database.Resource),
            verdict.Limit(CriticalPercent, database.Resource),
            percent => FormattableString.Invariant($"{percent} %"),
            "Lower the threshold.",
            verdict);
        var window = verdict.Limit(Window, database.Resource);
        var quickest = alarms.Where(alarm => alarm.WindowSeconds is not null).MinBy(alarm => alarm.WindowSeconds);
        if (quickest is { WindowSeconds: { } seconds } && verdict.Reads(quickest.EvaluationPeriods) && seconds > window)
            verdict.Violation(quickest.Resource, quickest.EvaluationPeriods.Path, FormattableString.Invariant($"{seconds} s in all"), FormattableString.Invariant($"{window} s or less"), "Look at fewer or shorter periods.");
    }
}
