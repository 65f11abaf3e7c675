using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J20: alarms look back long enough, not too long, and in the right direction.</summary>
public sealed class AlarmWindowSane() : StackRule(new RuleInfo(
    "alarm-window-sane",
    "J20",
    "Alarms look back a sane time, in the right direction",
    "Under a minute an alarm goes off at every spike; after a quarter of an hour users have called; one that compares the wrong way never goes off.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(Minimum, Dev: 60, Prod: 60, "Time that an alarm looks back, at least, in seconds."),
        new(Maximum, Dev: 900, Prod: 900, "Time that an alarm looks back, at most, in seconds."),
    ],
})
{
    private const string Minimum = "minimumSeconds";
    private const string Maximum = "maximumSeconds";
    private const double Day = 86_400;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var alarms = stack.All<MetricAlarm>().Where(alarm => WatchedDatabases.SignalOf(alarm) is not null).ToList();
        if (alarms.Count == 0)
            verdict.NotApplicable("no alarm watches a database");
        foreach (var alarm in alarms)
            JudgeAlarm(alarm, verdict);
        foreach (var same in alarms.Where(alarm => alarm.Threshold.IsKnown).GroupBy(alarm => (WatchedKey(stack, alarm), alarm.Metric.Value, alarm.Statistic.Value, alarm.Threshold.Value, alarm.WindowSeconds)))
        {
            foreach (var twin in same.Skip(1))
                verdict.Violation(twin.Threshold, $"another threshold than {same.First().Resource.Name} has", "Set the critical one beyond the warning.");
        }
    }

    private static string WatchedKey(StackModel stack, MetricAlarm alarm)
        => string.Join(' ', stack.Watched.DatabasesOf(alarm).Select(database => database.Resource.Urn).Append(alarm.Database.Value ?? alarm.Resource.Parent).Append(alarm.Namespace.Value ?? ""));

    private static void JudgeAlarm(MetricAlarm alarm, Verdict verdict)
    {
        // Backups are made once a day: no shorter time tells that one is missing.
        var (minimum, maximum) = (verdict.Limit(Minimum, alarm.Resource), WatchedDatabases.SignalOf(alarm) == Signals.BackupAge ? Day : verdict.Limit(Maximum, alarm.Resource));
        if (verdict.Reads(alarm.PeriodSeconds) && verdict.Reads(alarm.EvaluationPeriods) && alarm.WindowSeconds is { } seconds && !(seconds >= minimum && seconds <= maximum))
        {
            verdict.Violation(
                alarm.Resource,
                alarm.EvaluationPeriods.Path,
                FormattableString.Invariant($"{alarm.EvaluationPeriods.Value} periods of {alarm.PeriodSeconds.Value} s, {seconds} s in all"),
                FormattableString.Invariant($"{minimum} to {maximum} s in all"),
                "Change period or evaluationPeriods.");
        }

        if (verdict.Reads(alarm.DatapointsToAlarm) && alarm.DatapointsToAlarm.Value > alarm.EvaluationPeriods.Value && alarm.EvaluationPeriods.IsKnown)
            verdict.Violation(alarm.DatapointsToAlarm, FormattableString.Invariant($"at most evaluationPeriods, {alarm.EvaluationPeriods.Value}"), "Lower it: so many periods are never bad.");
        if (verdict.Reads(alarm.Operator) && alarm.Operator.Value is { } comparison && !alarm.IsExpression
            && !comparison.Contains("LowerOrGreater", StringComparison.Ordinal)
            && DatabaseMetrics.Instance.Find(alarm.Metric.Value) is { } metric && metric.IsBadWhenLow != alarm.IsBelow)
        {
            verdict.Violation(alarm.Operator, metric.IsBadWhenLow ? "LessThanThreshold" : "GreaterThanThreshold", $"Turn it round: {metric.Name} is bad when it is {(metric.IsBadWhenLow ? "low" : "high")}.");
        }
    }
}
