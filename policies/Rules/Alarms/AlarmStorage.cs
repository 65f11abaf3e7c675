using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J3: a full disk is told in time, reckoned from its size.</summary>
public sealed class AlarmStorage() : AlarmRule(
    new RuleInfo(
        "alarm-storage",
        "J3",
        "Alarms on free storage follow the size of the storage",
        "PostgreSQL stops when the disk is full; a number of bytes that was copied from another server is far too late on a large one.",
        Severity.High,
        RuleLevels.BlocksProd)
    {
        Limits =
        [
            new(Warning, Dev: 10, Prod: 20, "Free part of the storage at which the first alarm goes off at the latest, in per cent."),
            new(Critical, Dev: 5, Prod: 10, "The same for the last alarm."),
        ],
    },
    Signals.Storage)
{
    private const string Warning = "warningPercent";
    private const string Critical = "criticalPercent";
    private const double BytesPerGiB = 1L << 30;

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        if (database.Kind == DatabaseKind.ClusterMember)
        {
            JudgeMember(alarms, verdict);
            return;
        }

        var size = SizeOf(stack, database);
        if (verdict.Reads(size) && size.Value > 0)
            JudgeThresholds(alarms, At(Warning), At(Critical), Words, "Reckon it from allocatedStorage: a share of it, in bytes.", verdict);

        double At(string limit) => Math.Floor(size.Value * BytesPerGiB * verdict.Limit(limit, database.Resource) / 100);
        string Words(double bytes) => FormattableString.Invariant($"{bytes} bytes ({bytes / BytesPerGiB / size.Value * 100:0.##} % of {size.Value} GiB)");
    }

    // The size of a member's temporary files follows its class, and is not declared.
    private static void JudgeMember(IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        foreach (var alarm in alarms)
        {
            if (verdict.Reads(alarm.Threshold) && alarm.Threshold.Value <= 0)
                verdict.Violation(alarm.Threshold, "more than 0", "Set it to what temporary files of the largest query need.");
        }
    }

    private static Fact<double> SizeOf(StackModel stack, Database database)
        => database.AllocatedStorage.IsAbsent && stack.NamedBy(database.ReplicateSourceDb, "identifier", static (Database other) => other.Identifier.Value) is { } source
            ? source.AllocatedStorage
            : database.AllocatedStorage;
}
