using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J12: a backup that did not happen is told within a day.</summary>
public sealed class AlarmBackupAge() : AlarmRule(
    new RuleInfo(
        "alarm-backup-age",
        "J12",
        "Alarm on the age of backups goes off within a day, also when nobody counts",
        "A job that stopped sends nothing: missing data must be an alarm by itself, or the backup of last month is the last.",
        Severity.High,
        RuleLevels.ProdOnly)
    {
        Limits =
        [
            new(Hours, Dev: 24, Prod: 24, "Age of the last backup at which an alarm goes off at the latest, in hours."),
        ],
    },
    Signals.BackupAge)
{
    private const string Hours = "hours";

    /// <inheritdoc/>
    protected override void JudgeAlarms(StackModel stack, Database database, IReadOnlyList<MetricAlarm> alarms, Verdict verdict)
    {
        var hours = verdict.Limit(Hours, database.Resource);

        // A count of finished jobs has no age: that it is missing is what counts.
        if (!alarms[0].IsBelow)
            JudgeThresholds(alarms, hours, hours * 2, age => FormattableString.Invariant($"{age} h"), "Lower the threshold.", verdict);
        foreach (var alarm in alarms)
        {
            if (verdict.Reads(alarm.TreatMissingData) && alarm.TreatMissingData.Value != "breaching")
                verdict.Violation(alarm.TreatMissingData, "breaching", "Set it: a job that does not run sends nothing.");
        }
    }
}
