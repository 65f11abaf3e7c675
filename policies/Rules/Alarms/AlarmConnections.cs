using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J4: connections that run out are told in time, reckoned from how many there are.</summary>
public sealed class AlarmConnections() : AlarmRule(
    new RuleInfo(
        "alarm-connections",
        "J4",
        "Alarms on connections follow what the server accepts",
        "PostgreSQL refuses what comes after the last slot; a number that was copied from another server is never reached on a small one.",
        Severity.High,
        RuleLevels.BlocksProd)
    {
        Limits =
        [
            new(Warning, Dev: 90, Prod: 80, "Part of max_connections at which the first alarm goes off at the latest, in per cent."),
            new(Critical, Dev: 90, Prod: 90, "The same for the last alarm."),
        ],
    },
    Signals.Connections)
{
    private const string Warning = "warningPercent";
    private const string Critical = "criticalPercent";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        if (ConnectionCapacity.Of(stack, database, verdict) is not { } most)
            return;
        JudgeThresholds(alarms, At(Warning), At(Critical), Words, "Reckon it from max_connections.", verdict);

        double At(string limit) => most * verdict.Limit(limit, database.Resource) / 100;
        string Words(double connections) => FormattableString.Invariant($"{connections:0.#} connections ({connections / most * 100:0.#} % of {most})");
    }
}
