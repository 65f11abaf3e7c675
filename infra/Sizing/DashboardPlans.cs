using System.Text.Json;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>CloudWatch dashboards: one graph per metric, one line per instance. Format: Amazon CloudWatch API, "Dashboard body structure and syntax".</summary>
internal static class DashboardPlans
{
    private const int Width = 8;
    private const int Height = 6;
    private const int WidgetsPerRow = 3;

    private static readonly (string Dashboard, string Title, string Namespace, string Metric, string Statistic)[] Graphs =
    [
        ("health", "Processors, %", InstanceAlarms.Namespace, "CPUUtilization", "Average"),
        ("health", "Free memory, bytes", InstanceAlarms.Namespace, "FreeableMemory", "Minimum"),
        ("health", "Connections", InstanceAlarms.Namespace, "DatabaseConnections", "Maximum"),
        ("health", "Pool in use, %", CollectorMetrics.Namespace, CollectorMetrics.PoolUsage.Name, "Maximum"),
        ("health", "Connections that succeed, %", CollectorMetrics.Namespace, CollectorMetrics.ConnectionSuccess.Name, "Average"),
        ("health", "Transactions rolled back, %", CollectorMetrics.Namespace, CollectorMetrics.ErrorRate.Name, "Average"),
        ("health", "Sample query, ms, p95", CollectorMetrics.Namespace, CollectorMetrics.SampleQuery.Name, "p95"),
        ("health", "Blocks found in memory, %", CollectorMetrics.Namespace, CollectorMetrics.CacheHit.Name, "Average"),
        ("health", "Log lines of errors", "", LogFilters.Errors, "Sum"),
        ("health", "Refused logins", "", LogFilters.FailedLogins, "Sum"),
        ("queries", "Active sessions", InstanceAlarms.Namespace, "DBLoad", "Average"),
        ("queries", "Slow queries", "", LogFilters.SlowQueries, "Sum"),
        ("queries", "Queries over 5 s", "", LogFilters.VerySlowQueries, "Sum"),
        ("queries", "Mean query, ms", CollectorMetrics.Namespace, CollectorMetrics.MeanQuery.Name, "Average"),
        ("queries", "Transactions a second", CollectorMetrics.Namespace, CollectorMetrics.Transactions.Name, "Average"),
        ("queries", "Sessions that wait for locks", CollectorMetrics.Namespace, CollectorMetrics.LockWaits.Name, "Maximum"),
        ("queries", "Clients that wait for a pool", CollectorMetrics.Namespace, CollectorMetrics.PoolWaiting.Name, "Maximum"),
        ("queries", "Reads, s, p95", InstanceAlarms.Namespace, "ReadLatency", "p95"),
        ("queries", "Writes, s, p95", InstanceAlarms.Namespace, "WriteLatency", "p95"),
        ("queries", "Deadlocks", "", LogFilters.Deadlocks, "Sum"),
        ("operations", "Age of the last backup, h", CollectorMetrics.Namespace, CollectorMetrics.BackupAge.Name, "Maximum"),
        ("operations", "Free storage, bytes", InstanceAlarms.Namespace, "FreeStorageSpace", "Minimum"),
        ("operations", "Replica lag, s", InstanceAlarms.Namespace, "ReplicaLag", "Maximum"),
        ("operations", "Storage queue", InstanceAlarms.Namespace, "DiskQueueDepth", "Average"),
        ("operations", "Transaction ids in use", InstanceAlarms.Namespace, "MaximumUsedTransactionIDs", "Maximum"),
        ("operations", "Schema changes", "", LogFilters.SchemaChanges, "Sum"),
        ("operations", "Changes of roles and grants", "", LogFilters.PrivilegeChanges, "Sum"),
    ];

    public static IReadOnlyList<string> Names { get; } = ["health", "queries", "operations"];

    /// <summary>Identifiers of all RDS instances, replicas and members of clusters included.</summary>
    public static IReadOnlyList<string> Instances(EnvironmentCatalog catalog) =>
    [
        .. catalog.Servers.Where(server => server.Rds is not null).SelectMany(server => server.Rds!.Aurora is { } aurora
            ? Enumerable.Range(1, aurora.Instances).Select(number => PhysicalNames.ClusterInstance(catalog, server, number))
            : PhysicalNames.Replicas(catalog, server).Prepend(PhysicalNames.Server(catalog, server))),
    ];

    /// <summary>The logs in which a metric is counted.</summary>
    public static IEnumerable<ServerLog> Logs(EnvironmentCatalog catalog, string metric) =>
        ServerLog.Of(catalog).Where(log => LogFilters.Of(log).Any(filter => filter.Metric == metric));

    /// <summary>JSON.</summary>
    public static string Body(string dashboard, EnvironmentCatalog catalog, AwsAccount account)
    {
        var instances = Instances(catalog);
        var collected = catalog.Servers.Where(catalog.Collects).Select(server => CollectorMetrics.DimensionOf(catalog, server)).ToList();
        var widgets = Graphs.Where(graph => graph.Dashboard == dashboard)
            .Select((graph, index) => Widget("metric", index, new
            {
                title = graph.Title,
                region = account.Region,
                stat = graph.Statistic,
                period = 60,
                view = "timeSeries",
                metrics = graph.Namespace == CollectorMetrics.Namespace
                    ? collected.Select(of => (string[])[graph.Namespace, graph.Metric, of.Key, of.Value])
                    : graph.Namespace.Length > 0
                    ? instances.Select(instance => (string[])[graph.Namespace, graph.Metric, AlarmPlan.InstanceDimension, instance])
                    : Logs(catalog, graph.Metric).Select(log => (string[])[log.Metrics, graph.Metric]),
            }))
            .ToList();
        if (dashboard == "queries")
            widgets.Add(SlowestQueries(widgets.Count, ServerLog.Of(catalog).Select(log => log.Group), account.Region));
        return JsonSerializer.Serialize(new { widgets });
    }

    private static object Widget(string type, int index, object properties) => new
    {
        type,
        x = index % WidgetsPerRow * Width,
        y = index / WidgetsPerRow * Height,
        width = Width,
        height = Height,
        properties,
    };

    private static object SlowestQueries(int index, IEnumerable<string> logs, string region) => Widget("log", index, new
    {
        title = "The ten slowest queries",
        region,
        view = "table",
        query = string.Join(" | ", logs.Select(log => $"SOURCE '{log}'"))
            + " | filter @message like /duration: /"
            + " | parse @message /duration: (?<ms>[0-9.]+) ms/"
            + " | sort ms desc | limit 10 | display @timestamp, ms, @message",
    });
}
