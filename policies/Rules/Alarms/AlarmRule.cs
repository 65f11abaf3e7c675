using Policies.Data;
using Policies.Model;

namespace Policies.Rules.Alarms;

/// <summary>A rule about alarms on what metrics of a database tell. That there is one at all, the rule on the whole set asks for.</summary>
/// <param name="info">What it is.</param>
/// <param name="signals">What the metrics tell: <see cref="Signals"/>.</param>
public abstract class AlarmRule(RuleInfo info, params string[] signals) : StackRule(info)
{
    /// <inheritdoc/>
    public sealed override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = new HashSet<MetricAlarm>(ReferenceEqualityComparer.Instance);
        foreach (var database in stack.Watched.Databases)
        {
            var ofMetrics = stack.Watched.AlarmsOf(database)
                .Where(pair => signals.Contains(pair.Signal, StringComparer.Ordinal))
                .GroupBy(pair => (pair.Signal, pair.Alarm.Metric.Value), pair => pair.Alarm);
            foreach (var ofMetric in ofMetrics)
            {
                var alarms = ofMetric.Where(judged.Add).ToList();
                if (alarms.Count > 0)
                    JudgeAlarms(stack, database, alarms, verdict);
            }
        }

        if (judged.Count == 0)
            verdict.NotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
    }

    /// <summary>Judges the alarms on one metric of a database.</summary>
    protected abstract void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict);

    /// <summary>Reports thresholds that are reached too late: the first of the alarms must go off at the warning's, the last at the critical one.</summary>
    /// <param name="alarms">Alarms on one metric.</param>
    /// <param name="warning">Where the first goes off, at the latest.</param>
    /// <param name="critical">Where the last goes off, at the latest.</param>
    /// <param name="words">A threshold in words for people.</param>
    /// <param name="next">What to do.</param>
    /// <param name="verdict">Where it is reported.</param>
    internal static void JudgeThresholds(
        IReadOnlyList<MetricAlarm> alarms, double warning, double critical, Func<double, string> words, string next, Verdict verdict)
    {
        var readable = new List<MetricAlarm>();
        foreach (var alarm in alarms)
        {
            // An expression over metrics has a unit of its own, and a band of anomalies no threshold.
            if (!alarm.IsExpression && verdict.Reads(alarm.Threshold) && alarm.Threshold.IsKnown)
                readable.Add(alarm);
        }

        if (readable.Count == 0)
            return;
        var isLow = DatabaseMetrics.Instance.Find(readable[0].Metric.Value)?.IsBadWhenLow ?? readable[0].IsBelow;
        readable.Sort((one, other) => isLow ? other.Threshold.Value.CompareTo(one.Threshold.Value) : one.Threshold.Value.CompareTo(other.Threshold.Value));
        JudgeThreshold(readable[0], isLow, warning, words, next, verdict);
        if (readable.Count > 1)
            JudgeThreshold(readable[^1], isLow, critical, words, next, verdict);
    }

    private static void JudgeThreshold(MetricAlarm alarm, bool isLow, double limit, Func<double, string> words, string next, Verdict verdict)
    {
        var threshold = alarm.Threshold;
        if (isLow ? threshold.Value < limit : threshold.Value > limit)
            verdict.Violation(threshold.Resource, threshold.Path, words(threshold.Value), $"{words(limit)} or {(isLow ? "more" : "less")}", next);
    }
}
