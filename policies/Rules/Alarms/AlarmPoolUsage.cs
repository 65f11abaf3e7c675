using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J16: a pool that fills is told in time.</summary>
public sealed class AlarmPoolUsage() : AlarmRule(
    new RuleInfo(
        "alarm-pool-usage",
        "J16",
        "Alarms on pools go off before clients wait",
        "A full pool makes clients wait while the server idles: no metric of the server shows it.",
        Severity.High,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Warning, Dev: 80, Prod: 80, "Use of a pool at which the first alarm goes off at the latest, in per cent."),
            new(Critical, Dev: 90, Prod: 90, "The same for the last alarm."),
        ],
    },
    Signals.PoolUsage)
{
    private const string Warning = "warningPercent";
    private const string Critical = "criticalPercent";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var (warning, critical) = (verdict.Limit(Warning, database.Resource), verdict.Limit(Critical, database.Resource));
        if (alarms[0].Namespace.Value != "AWS/RDS")
            JudgeThresholds(alarms, warning, critical, percent => FormattableString.Invariant($"{percent} %"), "Lower the threshold.", verdict);
        else if (ConnectionCapacity.Of(stack, database, verdict) is { } most) // a proxy borrows connections of the server
            JudgeThresholds(alarms, most * warning / 100, most * critical / 100, borrowed => FormattableString.Invariant($"{borrowed:0.#} connections ({borrowed / most * 100:0.#} % of {most})"), "Reckon it from max_connections.", verdict);
    }
}
