using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D2: the daily backup has a time of its own.</summary>
public sealed class RdsBackupWindowExplicit() : DatabaseRule(new RuleInfo(
    "rds-backup-window-explicit",
    "D2",
    "Backup window is chosen",
    "Left open, AWS picks a time of day at random, which may be the busiest one or that of the maintenance.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(QuietFrom, Dev: 0, Prod: 0, "First hour of the day, UTC, at which a backup may begin."),
        new(QuietTo, Dev: 24, Prod: 6, "Hour of the day, UTC, by which a backup's window must end."),
    ],
})
{
    private const string QuietFrom = "quietFromHour";
    private const string QuietTo = "quietToHour";
    private const int MinimumMinutes = 30; // what RDS demands

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: its source is backed up",
        DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "backups belong to the cluster",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.BackupWindow))
            JudgeWindow(subject, verdict);
    }

    private static void JudgeWindow(Database subject, Verdict verdict)
    {
        if (!DailyWindow.TryParse(subject.BackupWindow.Value, out var backup) || backup.Minutes < MinimumMinutes)
            verdict.Violation(subject.BackupWindow, "hh:mm-hh:mm in UTC, of 30 minutes or more", "Choose the quietest time of the day, such as 03:00-04:00.");
        else if (backup.Start < verdict.Limit(QuietFrom) * 60 || backup.Start + backup.Minutes > verdict.Limit(QuietTo) * 60)
            verdict.Violation(subject.BackupWindow, $"a time between {verdict.Limit(QuietFrom):00}:00 and {verdict.Limit(QuietTo):00}:00 UTC", "Move it to the quietest hours, or configure when they are.");
        else if (verdict.Reads(subject.MaintenanceWindow) && DailyWindow.TryParse(subject.MaintenanceWindow.Value, out var maintenance) && backup.Overlaps(maintenance))
            verdict.Violation(subject.BackupWindow, $"no overlap with the maintenance window {subject.MaintenanceWindow.Found}", "Move one of the two: RDS refuses windows that overlap.");
    }
}
