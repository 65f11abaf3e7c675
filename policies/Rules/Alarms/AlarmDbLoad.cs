using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J8: more active sessions than processors are told.</summary>
public sealed class AlarmDbLoad() : AlarmRule(
    new RuleInfo(
        "alarm-db-load",
        "J8",
        "Alarm on load follows the number of processors",
        "More active sessions than processors wait for each other: the first sign of a missing index or of locks.",
        Severity.Medium,
        RuleLevels.ProdAdvice)
    {
        Limits =
        [
            new(PerCpu, Dev: 1, Prod: 1, "Active sessions per virtual processor at which the first alarm goes off at the latest."),
            new(CriticalPerCpu, Dev: 2, Prod: 2, "The same for the last alarm."),
        ],
    },
    Signals.Load)
{
    private const string PerCpu = "perCpu";
    private const string CriticalPerCpu = "criticalPerCpu";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        if (ConnectionCapacity.ClassOf(database, verdict) is not { } known)
            return;
        JudgeThresholds(
            alarms,
            known.VirtualCpus * verdict.Limit(PerCpu, database.Resource),
            known.VirtualCpus * verdict.Limit(CriticalPerCpu, database.Resource),
            sessions => FormattableString.Invariant($"{sessions} sessions on {known.VirtualCpus} processors"),
            "Set it to the number of virtual processors of the class.",
            verdict);
    }
}
