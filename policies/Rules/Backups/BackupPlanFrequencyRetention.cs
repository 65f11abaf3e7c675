using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D7: a backup plan makes a backup a day, and keeps it.</summary>
public sealed class BackupPlanFrequencyRetention() : ModelRule<BackupPlan>(new RuleInfo(
    "backup-plan-frequency-retention",
    "D7",
    "Backup plan makes a backup a day and keeps it",
    "One rule of the plan runs at least daily and keeps what it makes; others may run more seldom and keep longer.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(MaximumDaysApart, Dev: 1, Prod: 1, "Days between two backups, at most."),
        new(MinimumDays, Dev: 7, Prod: 35, "Days that a backup must be kept, at least."),
    ],
})
{
    private const string MaximumDaysApart = "maximumDaysApart";
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    protected override void Judge(BackupPlan subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.Rules))
            return;
        var rules = subject.ReadRules().ToList();
        if (rules.Exists(rule => IsEnough(rule, verdict)))
            return;
        if (rules.Count == 0)
            verdict.Violation(subject.Resource, subject.Rules.Path, "nothing", "a rule that runs daily", "Declare one.");
        foreach (var rule in rules)
            Judge(rule, verdict);
    }

    private static bool IsEnough(BackupRule rule, Verdict verdict)
        => RotationSchedule.TryReadLongestGap(rule.Schedule.Value ?? "", out var days) && days <= verdict.Limit(MaximumDaysApart)
            && (rule.DeleteAfterDays.IsAbsent || rule.DeleteAfterDays.Value >= verdict.Limit(MinimumDays));

    private static void Judge(BackupRule rule, Verdict verdict)
    {
        if (verdict.ComesWithin(rule.Schedule, verdict.Limit(MaximumDaysApart), "Run one rule of the plan at least daily.")
            && verdict.Reads(rule.DeleteAfterDays) && rule.DeleteAfterDays.Value < verdict.Limit(MinimumDays))
            verdict.Violation(rule.DeleteAfterDays, $"{verdict.Limit(MinimumDays)} days or more", "Keep the daily backups longer.");
    }
}
