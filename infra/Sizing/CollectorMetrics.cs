namespace Infra.Sizing;

/// <summary>
/// What the collector publishes about a server each minute, and the alarms on that. AWS has no metric of these: they are asked from PostgreSQL, the
/// pooler and the stores of backups.
/// </summary>
internal static class CollectorMetrics
{
    public const string Namespace = "dbready";
    public const string Active = "db.connections_active";
    public const string Idle = "db.connections_idle";
    public const string SizeBytes = "db.size_bytes";
    public const string ConnectionSuccess = "db.connection_success_percent";
    public const string SampleQuery = "db.sample_query_ms";
    public const string ErrorRate = "db.error_rate_percent";
    public const string PoolUsage = "db.pool_usage_percent";
    public const string BackupAge = "db.backup_age_hours";

    public static IReadOnlyList<string> All { get; } = [Active, Idle, SizeBytes, ConnectionSuccess, SampleQuery, ErrorRate, PoolUsage, BackupAge];

    /// <summary>Of one server.</summary>
    /// <param name="identifier">The instance whose dimension the metrics have.</param>
    /// <param name="hasPooler">Whether there is a pool to watch.</param>
    public static IEnumerable<AlarmPlan> Alarms(string identifier, bool hasPooler)
    {
        yield return Below("connection-success", identifier, ConnectionSuccess, 98, "warning", "More than 2 % of connections fail: look at network and credentials.");
        yield return Below("connection-success", identifier, ConnectionSuccess, 95, "critical", "More than 5 % of connections fail.") with { MissingIsAlarm = true };
        yield return Above("query-p95", identifier, SampleQuery, 500, "warning", "The sample query takes longer than 500 ms: find slow queries.") with { Statistic = "p95" };
        yield return Above("query-p95", identifier, SampleQuery, 1000, "critical", "The sample query takes longer than 1 s.") with { Statistic = "p95" };
        yield return Above("error-rate", identifier, ErrorRate, 1, "warning", "More than 1 % of transactions are rolled back: look at the log.");
        yield return Above("error-rate", identifier, ErrorRate, 5, "critical", "More than 5 % of transactions are rolled back.");
        yield return Above("backup-age", identifier, BackupAge, 24, "critical", "The last backup is older than a day: look at the events of the instance.") with { PeriodSeconds = 300, Periods = 3, PeriodsToAlarm = 3, MissingIsAlarm = true };
        if (!hasPooler)
            yield break;
        yield return Above("pool-usage", identifier, PoolUsage, 80, "warning", "More than 80 % of a pool is in use: look for long transactions, then at its size.") with { Statistic = "Maximum" };
        yield return Above("pool-usage", identifier, PoolUsage, 90, "critical", "More than 90 % of a pool is in use: clients wait.") with { Statistic = "Maximum" };
    }

    private static AlarmPlan Above(string name, string instance, string metric, double threshold, string severity, string description) =>
        new() { Name = name, Severity = severity, Namespace = Namespace, Metric = metric, Instance = instance, Threshold = threshold, Description = description };

    private static AlarmPlan Below(string name, string instance, string metric, double threshold, string severity, string description) =>
        Above(name, instance, metric, threshold, severity, description) with { Below = true };
}
