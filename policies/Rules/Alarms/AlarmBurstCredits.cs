using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J10: credits that run out are told in time.</summary>
public sealed class AlarmBurstCredits() : AlarmRule(
    new RuleInfo(
        "alarm-burst-credits",
        "J10",
        "Alarms on credits and burst balances go off in time",
        "A burstable class or disk is fast until its credits are spent, and then slower than anything that was tried before launch.",
        Severity.Medium,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Credits, Dev: 20, Prod: 20, "Credits of a burstable class at which an alarm goes off at the latest."),
            new(BalancePercent, Dev: 20, Prod: 20, "Balance of a disk or of its bandwidth at which an alarm goes off at the latest, in per cent."),
        ],
    },
    Signals.CpuCredits, Signals.BurstBalance, Signals.EbsBalance)
{
    private const string Credits = "credits";
    private const string BalancePercent = "balancePercent";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var (limit, unit) = WatchedDatabases.SignalOf(alarms[0]) == Signals.CpuCredits ? (Credits, "credits") : (BalancePercent, "%");
        var least = verdict.Limit(limit, database.Resource);
        JudgeThresholds(alarms, least, least / 2, left => FormattableString.Invariant($"{left} {unit}"), "Raise it: what is left must last until somebody has acted.", verdict);
    }
}
