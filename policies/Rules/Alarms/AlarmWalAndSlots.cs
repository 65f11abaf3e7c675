using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J11: transaction logs that pile up are told in time.</summary>
public sealed class AlarmWalAndSlots() : AlarmRule(
    new RuleInfo(
        "alarm-wal-and-slots",
        "J11",
        "Alarms on transaction logs and slots follow the size of the storage",
        "A replication slot that nobody reads keeps transaction logs until the disk is full, and the database stops.",
        Severity.Medium,
        RuleLevels.ProdAdvice)
    {
        Limits =
        [
            new(Percent, Dev: 10, Prod: 10, "Part of the storage at which the first alarm goes off at the latest, in per cent."),
            new(CriticalPercent, Dev: 25, Prod: 25, "The same for the last alarm."),
        ],
    },
    Signals.WalSize, Signals.SlotLag)
{
    private const string Percent = "percent";
    private const string CriticalPercent = "criticalPercent";
    private const double BytesPerGiB = 1L << 30;

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var storage = database.AllocatedStorage;
        if (!verdict.Reads(storage) || !storage.IsKnown)
            return;
        JudgeThresholds(alarms, At(Percent), At(CriticalPercent), Words, "Reckon it from allocatedStorage: a share of it, in bytes.", verdict);

        double At(string limit) => storage.Value * BytesPerGiB * verdict.Limit(limit, database.Resource) / 100;
        string Words(double bytes) => FormattableString.Invariant($"{bytes:0} bytes ({bytes / BytesPerGiB / storage.Value * 100:0.##} % of {storage.Value} GiB)");
    }
}
