using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D1: automated backups are kept long enough.</summary>
public sealed class RdsBackupRetention() : DatabaseRule(new RuleInfo(
    "rds-backup-retention",
    "D1",
    "Backups are kept long enough",
    "Damage is often found late; only a backup from before it helps. Zero days switch automated backups and point-in-time recovery off.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(MinimumDays, Dev: 7, Prod: 30, "Days that automated backups must be kept, at least.")],
})
{
    private const string MinimumDays = "minimumDays";
    private const int MaximumDays = 35; // what RDS can keep

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
        if (verdict.Reads(subject.BackupRetentionDays) && !(subject.BackupRetentionDays.Value >= verdict.Limit(MinimumDays) && subject.BackupRetentionDays.Value <= MaximumDays))
            verdict.Violation(subject.BackupRetentionDays, $"{verdict.Limit(MinimumDays)} to {MaximumDays} days", "Set it to the days within which damage would be noticed.");
    }
}
