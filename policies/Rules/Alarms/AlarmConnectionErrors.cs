using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J14: clients that cannot connect are told in time.</summary>
public sealed class AlarmConnectionErrors() : AlarmRule(
    new RuleInfo(
        "alarm-connection-errors",
        "J14",
        "Alarm on failed connections goes off in time",
        "A database that runs and takes no connections is down for everybody, and every metric of the server looks fine.",
        Severity.Medium,
        RuleLevels.ProdAdvice)
    {
        Limits =
        [
            new(Warning, Dev: 98, Prod: 98, "Part of connections that succeed at which the first alarm goes off at the latest, in per cent."),
            new(Critical, Dev: 95, Prod: 95, "The same for the last alarm."),
            new(Count, Dev: 5, Prod: 5, "Failed connections at which an alarm goes off at the latest, where they are counted instead."),
        ],
    },
    Signals.ConnectionErrors)
{
    private const string Warning = "warningPercent";
    private const string Critical = "criticalPercent";
    private const string Count = "count";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var count = verdict.Limit(Count, database.Resource);
        if (alarms[0].IsBelow)
            JudgeThresholds(alarms, verdict.Limit(Warning, database.Resource), verdict.Limit(Critical, database.Resource), percent => FormattableString.Invariant($"{percent} %"), "Raise the threshold.", verdict);
        else
            JudgeThresholds(alarms, count, count * 10, failed => FormattableString.Invariant($"{failed} failed connections"), "Lower the threshold.", verdict);
    }
}
