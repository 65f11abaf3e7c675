using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J9: transaction ids that run out are told in time.</summary>
public sealed class AlarmTxidWraparound() : AlarmRule(
    new RuleInfo(
        "alarm-txid-wraparound",
        "J9",
        "Alarm on used transaction ids goes off in time",
        "At two thousand million unfrozen transactions PostgreSQL refuses writes until vacuum has run for hours.",
        Severity.High,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Maximum, Dev: 1_000_000_000, Prod: 1_000_000_000, "Used transaction ids at which an alarm goes off at the latest."),
        ],
    },
    Signals.TransactionIds)
{
    private const string Maximum = "maximum";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var maximum = verdict.Limit(Maximum, database.Resource);
        JudgeThresholds(alarms, maximum, maximum * 1.5, ids => FormattableString.Invariant($"{ids} transaction ids"), "Lower it: vacuum needs time to catch up.", verdict);
    }
}
