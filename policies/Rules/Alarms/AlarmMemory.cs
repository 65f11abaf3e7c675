using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J6: memory that runs out is told in time.</summary>
public sealed class AlarmMemory() : AlarmRule(
    new RuleInfo(
        "alarm-memory",
        "J6",
        "Alarms on memory follow the memory of the class",
        "A server without memory swaps, then loses sessions; both come before any user calls, if somebody is told.",
        Severity.Medium,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(FreePercent, Dev: 10, Prod: 10, "Free part of the memory at which an alarm goes off at the latest, in per cent."),
            new(SwapMiB, Dev: 256, Prod: 256, "Swap in use at which an alarm goes off at the latest, in MiB."),
        ],
    },
    Signals.Memory, Signals.Swap)
{
    private const string FreePercent = "freePercent";
    private const string SwapMiB = "swapMiB";
    private const double BytesPerGiB = 1L << 30;
    private const double BytesPerMiB = 1L << 20;

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        if (WatchedDatabases.SignalOf(alarms[0]) == Signals.Swap)
        {
            var swap = verdict.Limit(SwapMiB, database.Resource) * BytesPerMiB;
            JudgeThresholds(alarms, swap, swap * 2, bytes => FormattableString.Invariant($"{bytes / BytesPerMiB:0.##} MiB"), "Lower it: a database should not swap at all.", verdict);
        }
        else if (ConnectionCapacity.MemoryGiB(database, verdict) is { } memory)
        {
            var free = Math.Floor(memory * BytesPerGiB * verdict.Limit(FreePercent, database.Resource) / 100);
            JudgeThresholds(alarms, free, free / 2, bytes => FormattableString.Invariant($"{bytes} bytes ({bytes / BytesPerGiB / memory * 100:0.##} % of {memory} GiB)"), "Reckon it from the memory of the class.", verdict);
        }
    }
}
