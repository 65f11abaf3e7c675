using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J7: slow storage and slow queries are told in time.</summary>
public sealed class AlarmLatency() : AlarmRule(
    new RuleInfo(
        "alarm-latency",
        "J7",
        "Alarms on latency look at the slow ones, and go off in time",
        "Averages hide the slow twentieth that users notice: alarms look at the 95th percentile.",
        Severity.Medium,
        RuleLevels.ProdAdvice)
    {
        Limits =
        [
            new(StorageMilliseconds, Dev: 20, Prod: 20, "Latency of the storage at which an alarm goes off at the latest, in milliseconds."),
            new(QueryMilliseconds, Dev: 500, Prod: 500, "Latency of queries at which the first alarm goes off at the latest, in milliseconds."),
            new(CriticalQueryMilliseconds, Dev: 1_000, Prod: 1_000, "The same for the last alarm."),
        ],
    },
    Signals.ReadLatency, Signals.WriteLatency, Signals.QueryLatency)
{
    private const string StorageMilliseconds = "storageMilliseconds";
    private const string QueryMilliseconds = "queryMilliseconds";
    private const string CriticalQueryMilliseconds = "criticalQueryMilliseconds";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        if (WatchedDatabases.SignalOf(alarms[0]) == Signals.QueryLatency)
        {
            JudgeThresholds(alarms, verdict.Limit(QueryMilliseconds, database.Resource), verdict.Limit(CriticalQueryMilliseconds, database.Resource), ms => FormattableString.Invariant($"{ms} ms"), "Lower the threshold.", verdict);
        }
        else
        {
            // CloudWatch counts the storage's latency in seconds.
            var seconds = verdict.Limit(StorageMilliseconds, database.Resource) / 1_000;
            JudgeThresholds(alarms, seconds, seconds * 5, value => FormattableString.Invariant($"{value * 1_000} ms"), "Lower the threshold; the metric is in seconds.", verdict);
        }

        foreach (var alarm in alarms)
        {
            if (verdict.Reads(alarm.Statistic) && alarm.Statistic.Value is not (['p', ..] or "Maximum"))
                verdict.Violation(alarm.Statistic, "p95 or another high percentile", "Set extendedStatistic to p95.");
        }
    }
}
