using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C8: the weekly maintenance has a time of its own.</summary>
public sealed class RdsMaintenanceWindowExplicit() : DatabaseRule(new RuleInfo(
    "rds-maintenance-window-explicit",
    "C8",
    "Maintenance window is chosen",
    "Left open, AWS picks a day and a time at random, and a restart or a failover may come at the busiest hour.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(QuietFrom, Dev: 0, Prod: 0, "First hour of the day, UTC, at which maintenance may begin."),
        new(QuietTo, Dev: 24, Prod: 6, "Hour of the day, UTC, by which the window must end."),
    ],
})
{
    private const string QuietFrom = "quietFromHour";
    private const string QuietTo = "quietToHour";
    private const int MinimumMinutes = 30; // what RDS demands

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.ClusterMember => "a cluster member: the window of the cluster is judged",
        DatabaseKind.GlobalCluster => "its clusters are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.MaintenanceWindow))
            return;
        if (!DailyWindow.TryParseWeekly(subject.MaintenanceWindow.Value, out var window) || window.Minutes < MinimumMinutes)
            verdict.Violation(subject.MaintenanceWindow, "ddd:hh:mm-ddd:hh:mm in UTC, of 30 minutes or more", "Choose the quietest time of the week, such as sun:04:00-sun:05:00.");
        else if (window.Start < verdict.Limit(QuietFrom) * 60 || window.Start + window.Minutes > verdict.Limit(QuietTo) * 60)
            verdict.Violation(subject.MaintenanceWindow, $"a time between {verdict.Limit(QuietFrom):00}:00 and {verdict.Limit(QuietTo):00}:00 UTC", "Move it to the quietest hours, or configure when they are.");
    }
}
