using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J5: a late replica is told in time.</summary>
public sealed class AlarmReplicaLag() : AlarmRule(
    new RuleInfo(
        "alarm-replica-lag",
        "J5",
        "Alarms on the lag of replicas go off in time",
        "Reads from a late replica are old, and what a promoted one had not received is lost.",
        Severity.Medium,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Warning, Dev: 1, Prod: 1, "Lag at which the first alarm goes off at the latest, in seconds."),
            new(Critical, Dev: 60, Prod: 60, "The same for the last alarm; idle sources lag by themselves, so only this one should page."),
        ],
    },
    Signals.ReplicaLag)
{
    private const string Warning = "warningSeconds";
    private const string Critical = "criticalSeconds";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        // Aurora counts in milliseconds.
        var perSecond = database.Kind == DatabaseKind.ClusterMember ? 1_000 : 1;
        JudgeThresholds(
            alarms,
            verdict.Limit(Warning, database.Resource) * perSecond,
            verdict.Limit(Critical, database.Resource) * perSecond,
            lag => FormattableString.Invariant($"{lag / perSecond} s"),
            "Warn early without paging, and page when reads are a minute old.",
            verdict);
    }
}
