using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J15: queries that fail are told in time.</summary>
public sealed class AlarmErrorRate() : StackRule(new RuleInfo(
    "alarm-error-rate",
    "J15",
    "Alarm on failing queries goes off in time",
    "A release that breaks one query in fifty is not seen in averages of time; it is in the rate of errors.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits =
    [
        new(Warning, Dev: 1, Prod: 1, "Part of queries that fail at which the first alarm goes off at the latest, in per cent."),
        new(Critical, Dev: 5, Prod: 5, "The same for the last alarm."),
    ],
})
{
    private const string Warning = "warningPercent";
    private const string Critical = "criticalPercent";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.Watched.Databases.ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        foreach (var database in databases)
        {
            var alarms = stack.Watched.AlarmsOf(database).Where(pair => pair.Signal == Signals.ErrorRate).Select(pair => pair.Alarm).ToList();
            if (alarms.Count == 0)
                verdict.Violation(database.Resource, "identifier", "no alarm on failing queries", "an alarm on their rate", "Count errors with a metric filter on the PostgreSQL log, or publish the rate, and declare an alarm on it.");
            else if (alarms.TrueForAll(alarm => alarm.Metric.Value == "db.error_rate_percent"))
                AlarmRule.JudgeThresholds(alarms, verdict.Limit(Warning, database.Resource), verdict.Limit(Critical, database.Resource), percent => FormattableString.Invariant($"{percent} %"), "Lower the threshold.", verdict);
            else
                verdict.Saw(alarms[0].Resource, alarms[0].Metric.Path);
        }
    }
}
