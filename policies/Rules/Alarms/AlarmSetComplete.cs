using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J1: each database has every alarm that it needs.</summary>
public sealed class AlarmSetComplete() : StackRule(new RuleInfo(
    "alarm-set-complete",
    "J1",
    "Every database has the full set of alarms",
    "Each incident has a sign that comes before it; an alarm that nobody declared is found missing on the day of the incident.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Words =
    [
        new(BackupAge, [], "Further metrics that tell the age of backups."),
        new(ConnectionErrors, [], "Further metrics that tell failed connections."),
        new(PoolUsage, [], "Further metrics that tell the use of pools."),
        new(NeonMetricsExport, [], "Where Neon projects send their metrics, and what watches them there: Datadog, OpenTelemetry."),
    ],
})
{
    private const string BackupAge = "backupAgeMetrics";
    private const string ConnectionErrors = "connectionErrorMetrics";
    private const string PoolUsage = "poolUsageMetrics";
    private const string NeonMetricsExport = "neonMetricsExport";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.Watched.Databases.ToList();
        var projects = verdict.Environment.HasProductionLimits() ? stack.All<NeonProject>() : [];
        if (databases.Count == 0 && projects.IsEmpty)
            verdict.NotApplicable("no database is declared");
        foreach (var database in databases)
            JudgeDatabase(stack, database, verdict);
        foreach (var project in projects)
        {
            verdict.Saw(project.Resource, "name");
            if (verdict.Words(NeonMetricsExport).Count == 0)
                verdict.Violation(project.Resource, "name", "no export of metrics", "a destination that watches connections, pools, storage and queries", "Export the project's metrics to Datadog or OpenTelemetry, and name the destination in the configuration of this rule.");
        }
    }

    private static void JudgeDatabase(StackModel stack, Database database, Verdict verdict)
    {
        var alarms = stack.Watched.AlarmsOf(database).ToList();
        var missing = new List<string>();
        foreach (var (signal, count, words) in RequiredAlarms.Of(stack, database, verdict))
        {
            var further = WordsOf(signal) is { } name ? verdict.Words(name) : [];
            var found = alarms.Count(pair => pair.Signal == signal) + FurtherAlarms(stack, further);
            if (found < count)
                missing.Add(found == 0 ? words : $"{words} (second level)");
        }

        foreach (var (_, alarm) in alarms)
            verdict.Saw(alarm.Resource, alarm.Metric.Path);
        if (missing.Count == 0)
            return;
        if (stack.All<MetricAlarm>().FirstOrDefault(alarm => alarm.Metric.IsUnknown || (alarm.Database.IsUnknown && !stack.Watched.DatabasesOf(alarm).Any())) is { } unread)
            verdict.Unknown(unread.Resource, unread.Metric.IsUnknown ? unread.Metric.Path : unread.Dimensions.Path);
        else
            verdict.Violation(database.Resource, "identifier", "no alarm on " + string.Join(", ", missing), "alarms on all of these", "Declare them with the database's own dimension.");
    }

    private static int FurtherAlarms(StackModel stack, IReadOnlyCollection<string> metrics)
        => metrics.Count == 0 ? 0 : stack.All<MetricAlarm>().Count(alarm => alarm.Metric.Value is { } metric && metrics.Contains(metric, StringComparer.Ordinal));

    private static string? WordsOf(string signal) => signal switch
    {
        Signals.BackupAge => BackupAge,
        Signals.ConnectionErrors => ConnectionErrors,
        Signals.PoolUsage => PoolUsage,
        _ => null,
    };
}
