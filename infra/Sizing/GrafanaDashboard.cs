using System.Text.Json;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>
/// A dashboard for Grafana over the same metrics, to import where people look at Grafana: its own data source of CloudWatch is asked for on import. Format:
/// Grafana, "Dashboard JSON model" and "Amazon CloudWatch query editor".
/// </summary>
internal static class GrafanaDashboard
{
    private const int SchemaVersion = 39;
    private const int Width = 8;
    private const int Height = 8;
    private const int PanelsPerRow = 3;
    private const string Source = "${datasource}";

    /// <summary>Title, unit in Grafana's words, namespace, metric and statistic of each graph; an empty namespace: of what is counted in the log.</summary>
    private static readonly (string Title, string Unit, string Namespace, string Metric, string Statistic)[] Graphs =
    [
        ("CPU", "percent", InstanceAlarms.Namespace, "CPUUtilization", "Average"),
        ("Free storage", "bytes", InstanceAlarms.Namespace, "FreeStorageSpace", "Minimum"),
        ("Connections", "short", InstanceAlarms.Namespace, "DatabaseConnections", "Maximum"),
        ("Average query time", "ms", CollectorMetrics.Namespace, CollectorMetrics.MeanQuery.Name, "Average"),
        ("Transactions", "ops", CollectorMetrics.Namespace, CollectorMetrics.Transactions.Name, "Average"),
        ("Age of the last backup", "h", CollectorMetrics.Namespace, CollectorMetrics.BackupAge.Name, "Maximum"),
        ("Replication lag", "s", InstanceAlarms.Namespace, "ReplicaLag", "Maximum"),
        ("Pool in use", "percent", CollectorMetrics.Namespace, CollectorMetrics.PoolUsage.Name, "Maximum"),
        ("Clients that wait for a pool", "short", CollectorMetrics.Namespace, CollectorMetrics.PoolWaiting.Name, "Maximum"),
        ("Blocks found in memory", "percent", CollectorMetrics.Namespace, CollectorMetrics.CacheHit.Name, "Average"),
        ("Transactions rolled back", "percent", CollectorMetrics.Namespace, CollectorMetrics.ErrorRate.Name, "Average"),
        ("Slow queries", "short", "", LogFilters.SlowQueries, "Sum"),
    ];

    /// <summary>JSON, for an environment with RDS servers.</summary>
    public static string Body(EnvironmentCatalog catalog, AwsAccount account)
    {
        var name = PhysicalNames.Environment(catalog);
        var panels = Graphs.Select((graph, index) => Graph(graph, index, catalog, account.Region)).Append(SlowestQueries(Graphs.Length, catalog, account));
        return JsonSerializer.Serialize(new
        {
            uid = $"dbready-{name}"[..Math.Min(40, name.Length + 8)],
            title = $"Databases of {name}",
            tags = (string[])["dbready", catalog.Environment],
            timezone = "utc",
            refresh = "1m",
            schemaVersion = SchemaVersion,
            time = new { from = "now-6h", to = "now" },
            templating = new { list = (object[])[new { name = "datasource", label = "Data source", type = "datasource", query = "cloudwatch" }] },
            panels,
        });
    }

    private static object Graph((string Title, string Unit, string Namespace, string Metric, string Statistic) graph, int index, EnvironmentCatalog catalog, string region) => Panel(
        index,
        "timeseries",
        graph.Title,
        graph.Unit,
        Series(graph.Namespace, graph.Metric, catalog).Select((series, number) => (object)new
        {
            refId = $"A{number}",
            datasource = new { type = "cloudwatch", uid = Source },
            queryMode = "Metrics",
            metricQueryType = 0,
            metricEditorMode = 0,
            region,
            @namespace = series.Namespace,
            metricName = graph.Metric,
            statistic = graph.Statistic,
            dimensions = series.Dimension is { } dimension ? new Dictionary<string, string>(StringComparer.Ordinal) { [dimension.Key] = dimension.Value } : [],
            matchExact = true,
            period = "60",
            label = series.Label,
        }));

    private static IEnumerable<(string Namespace, KeyValuePair<string, string>? Dimension, string Label)> Series(string space, string metric, EnvironmentCatalog catalog) => space switch
    {
        InstanceAlarms.Namespace => DashboardPlans.Instances(catalog).Select(instance => (space, (KeyValuePair<string, string>?)new(AlarmPlan.InstanceDimension, instance), instance)),
        CollectorMetrics.Namespace => catalog.Servers.Where(catalog.Collects).Select(server => (space, (KeyValuePair<string, string>?)CollectorMetrics.DimensionOf(catalog, server), server.Name)),
        _ => DashboardPlans.Logs(catalog, metric).Select(log => (log.Metrics, (KeyValuePair<string, string>?)null, log.Instance)),
    };

    /// <summary>The recent slow queries themselves, of all logs.</summary>
    private static object SlowestQueries(int index, EnvironmentCatalog catalog, AwsAccount account) => Panel(
        index,
        "table",
        "Recent slow queries",
        "short",
        [
            new
            {
                refId = "A",
                datasource = new { type = "cloudwatch", uid = Source },
                queryMode = "Logs",
                region = account.Region,
                expression = "filter @message like /duration: / | parse @message /duration: (?<ms>[0-9.]+) ms/ | sort @timestamp desc | limit 20 | display @timestamp, ms, @message",
                logGroups = ServerLog.Of(catalog)
                    .Select(log => new { arn = $"arn:{account.Partition}:logs:{account.Region}:{account.AccountId}:log-group:{log.Group}:*", name = log.Group, accountId = account.AccountId }),
            },
        ]);

    private static object Panel(int index, string type, string title, string unit, IEnumerable<object> targets) => new
    {
        id = index + 1,
        type,
        title,
        datasource = new { type = "cloudwatch", uid = Source },
        gridPos = new { x = index % PanelsPerRow * Width, y = index / PanelsPerRow * Height, w = Width, h = Height },
        fieldConfig = new { defaults = new { unit }, overrides = Array.Empty<object>() },
        targets,
    };
}
