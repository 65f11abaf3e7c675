using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J17: slow queries are told.</summary>
public sealed class AlarmSlowQueries() : AlarmRule(
    new RuleInfo(
        "alarm-slow-queries",
        "J17",
        "Alarm on slow queries goes off in time",
        "Ten slow queries a day are somebody who waits each hour; one of five seconds is an incident that begins.",
        Severity.Low,
        RuleLevels.ProdAdvice)
    {
        Limits =
        [
            new(Maximum, Dev: 10, Prod: 10, "Slow queries in the window at which the first alarm goes off at the latest."),
        ],
    },
    Signals.SlowQueries)
{
    private const string Maximum = "maximum";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var maximum = verdict.Limit(Maximum, database.Resource);
        JudgeThresholds(alarms, maximum, maximum * 10, queries => FormattableString.Invariant($"{queries} slow queries"), "Lower the threshold.", verdict);
    }
}
