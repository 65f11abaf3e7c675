using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>
/// What <c>dbready collect</c> publishes about a server each minute, and the alarms on that. AWS has no metric of these: they are asked from PostgreSQL,
/// the pooler and RDS's backups.
/// </summary>
internal static class CollectorMetrics
{
    public const string Namespace = "dbready";

    /// <summary>Dimension of the metrics of Neon's servers.</summary>
    public const string ServerDimension = "Server";

    /// <summary>Dimension that <see cref="Connections"/> has beside the server's, role by role; without it, it is their sum.</summary>
    public const string RoleDimension = "Role";

    /// <summary>What a profile's server promises of its queries: 100 ms at the 95th percentile.</summary>
    private const string FastProfile = "four-services";

    public static readonly CollectorMetric Active = new("db.connections_active", "Count");
    public static readonly CollectorMetric Idle = new("db.connections_idle", "Count");
    public static readonly CollectorMetric Connections = new("db.connections", "Count");
    public static readonly CollectorMetric LockWaits = new("db.lock_waits", "Count");
    public static readonly CollectorMetric SizeBytes = new("db.size_bytes", "Bytes");
    public static readonly CollectorMetric ConnectionSuccess = new("db.connection_success_percent", "Percent");
    public static readonly CollectorMetric SampleQuery = new("db.sample_query_ms", "Milliseconds");
    public static readonly CollectorMetric MeanQuery = new("db.mean_query_ms", "Milliseconds");
    public static readonly CollectorMetric ErrorRate = new("db.error_rate_percent", "Percent");
    public static readonly CollectorMetric Transactions = new("db.transactions_per_second", "Count/Second");
    public static readonly CollectorMetric CacheHit = new("db.cache_hit_percent", "Percent");
    public static readonly CollectorMetric ReplicationLag = new("db.replication_lag_seconds", "Seconds");
    public static readonly CollectorMetric PoolUsage = new("db.pool_usage_percent", "Percent");
    public static readonly CollectorMetric PoolWaiting = new("db.pool_waiting_clients", "Count");
    public static readonly CollectorMetric PoolWait = new("db.pool_wait_seconds", "Seconds");
    public static readonly CollectorMetric BackupAge = new("db.backup_age_hours", "None");

    public static IReadOnlyList<CollectorMetric> All { get; } =
    [
        Active, Idle, Connections, LockWaits, SizeBytes, ConnectionSuccess, SampleQuery, MeanQuery, ErrorRate, Transactions, CacheHit, ReplicationLag, PoolUsage, PoolWaiting, PoolWait, BackupAge,
    ];

    /// <summary>The dimension that all metrics of a server have.</summary>
    public static KeyValuePair<string, string> DimensionOf(EnvironmentCatalog catalog, Server server) => server.Rds switch
    {
        null => new(ServerDimension, server.Name),
        { Aurora: null } => new(AlarmPlan.InstanceDimension, PhysicalNames.Server(catalog, server)),
        _ => new(AlarmPlan.ClusterDimension, PhysicalNames.Server(catalog, server)),
    };

    /// <summary>Of one server. Thresholds: what the readiness documents ask for as warning and as critical.</summary>
    public static IEnumerable<AlarmPlan> Alarms(EnvironmentCatalog catalog, Server server)
    {
        var of = DimensionOf(catalog, server);
        yield return Below("connection-success", of, ConnectionSuccess, 98, "warning", "More than 2 % of connections fail: look at network and credentials.");
        yield return Below("connection-success", of, ConnectionSuccess, 95, "critical", "More than 5 % of connections fail.") with { MissingIsAlarm = true };
        var (promised, words) = server.Profile == FastProfile ? (100, "100 ms") : (500, "500 ms");
        yield return Above("query-p95", of, SampleQuery, promised, "warning", $"The sample query takes longer than {words}: find slow queries.") with { Statistic = "p95" };
        yield return Above("query-p95", of, SampleQuery, 1000, "critical", "The sample query takes longer than 1 s.") with { Statistic = "p95" };
        yield return Above("error-rate", of, ErrorRate, 1, "warning", "More than 1 % of transactions are rolled back: look at the log.");
        yield return Above("error-rate", of, ErrorRate, 5, "critical", "More than 5 % of transactions are rolled back.");
        yield return Above("lock-waits", of, LockWaits, 0, "warning", "Sessions have waited for locks for five minutes: look who holds them, in pg_locks.");
        if (server.Rds is not null)
            yield return Above("backup-age", of, BackupAge, 24, "critical", "The last moment that can be restored is older than a day: look at the events of the instance.") with { PeriodSeconds = 300, Periods = 3, PeriodsToAlarm = 3, MissingIsAlarm = true };
        if (server.Pooler is not null)
        {
            yield return Above("pool-usage", of, PoolUsage, 80, "warning", "More than 80 % of a pool is in use: look for long transactions, then at its size.") with { Statistic = "Maximum" };
            yield return Above("pool-usage", of, PoolUsage, 90, "critical", "More than 90 % of a pool is in use: clients wait.") with { Statistic = "Maximum" };
        }

        if (server.Neon is not null)
        {
            // CloudWatch has no metric of Neon's own to count sessions by.
            var most = Capacity.MaxConnections(server);
            yield return Above("connections", of, Connections, Math.Floor(most * 0.8), "warning", "More than 80 % of max_connections: look for leaks and idle transactions.");
            yield return Above("connections", of, Connections, Math.Floor(most * 0.9), "critical", "More than 90 % of max_connections: clients are about to be refused.");
        }
    }

    private static AlarmPlan Above(string name, KeyValuePair<string, string> of, CollectorMetric metric, double threshold, string severity, string description) => new()
    {
        Name = name,
        Severity = severity,
        Namespace = Namespace,
        Metric = metric.Name,
        Dimension = of,
        Threshold = threshold,
        Description = description,
    };

    private static AlarmPlan Below(string name, KeyValuePair<string, string> of, CollectorMetric metric, double threshold, string severity, string description) =>
        Above(name, of, metric, threshold, severity, description) with { Below = true };
}
