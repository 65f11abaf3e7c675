using System.Collections.Immutable;
using System.Text.Json;
using Infra.Catalog;
using Infra.Sizing;
using Testing;

namespace Infra.Tests.Components;

/// <summary>No alarm watches a metric that nobody publishes.</summary>
public sealed class AlarmSourceTests
{
    /// <summary>
    /// Metrics that AWS publishes of itself, with the dimensions that it gives them. Amazon RDS User Guide, "Amazon CloudWatch instance-level metrics for
    /// Amazon RDS", "Monitoring RDS Proxy metrics with Amazon CloudWatch" and "Amazon CloudWatch metrics for Amazon RDS Performance Insights"; Amazon Aurora User Guide, "Instance-level metrics for Amazon
    /// Aurora"; AWS Backup Developer Guide, "AWS Backup metrics with Amazon CloudWatch"; AWS Lambda Developer Guide, "Types of metrics for Lambda functions".
    /// </summary>
    private static readonly Dictionary<string, string[][]> Native = Of("AWS/RDS", [["DBInstanceIdentifier"]],
            "CPUUtilization", "FreeStorageSpace", "DiskQueueDepth", "DatabaseConnections", "SwapUsage", "DBLoad", "MaximumUsedTransactionIDs", "FreeableMemory", "ReadLatency",
            "WriteLatency", "FreeLocalStorage", "CPUCreditBalance", "BurstBalance", "EBSIOBalance%", "EBSByteBalance%", "ReplicaLag", "AuroraReplicaLag", "OldestReplicationSlotLag", "TransactionLogsDiskUsage")
        .Concat(Of("AWS/RDS", [["ProxyName"]], "DatabaseConnectionsCurrentlyBorrowed", "DatabaseConnectionsBorrowLatency", "ClientConnectionsSetupFailedAuth"))
        .Concat(Of("AWS/Backup", [["BackupVaultName"], ["ResourceType"]],
            "NumberOfBackupJobsCompleted", "NumberOfBackupJobsFailed", "NumberOfRestoreJobsFailed"))
        .Concat(Of("AWS/Lambda", [["FunctionName"]], "Errors"))
        .ToDictionary(metric => metric.Key, metric => metric.Value, StringComparer.Ordinal);

    public static TheoryData<string> Catalogues =>
    [
        "stacks/prod.yaml", "stacks/staging.yaml", "stacks/dev.yaml", "stacks/examples/000.yaml", "stacks/examples/001.yaml", "stacks/examples/002.yaml",
        "stacks/examples/003.yaml", "tests/Infra.Tests/Requirements/catalogue/options.yaml", "tests/EndToEnd/catalogues/aurora.yaml", "tests/EndToEnd/catalogues/replicas.yaml",
    ];

    [Theory]
    [MemberData(nameof(Catalogues))]
    public async Task Every_metric_is_awss_own_counted_by_a_declared_filter_or_published_by_a_declared_task(string file)
    {
        var stack = await DeclaredStack.Of(CatalogReader.Read(Repository.Root, file));
        var sources = Native.ToDictionary(metric => metric.Key, metric => metric.Value, StringComparer.Ordinal);
        foreach (var filter in stack.Names("aws:cloudwatch/logMetricFilter:LogMetricFilter").Select(name => stack.Inputs("aws:cloudwatch/logMetricFilter:LogMetricFilter", name)))
        {
            var counted = (ImmutableDictionary<string, object>)filter["metricTransformation"];
            sources[$"{counted["namespace"]} {counted["name"]}"] = [[]];
        }

        foreach (var collector in stack.Names("dbready:observability:Collector"))
        {
            var inputs = stack.Inputs("dbready:observability:Collector", collector);
            foreach (var metric in (ImmutableArray<object>)inputs["metrics"])
                sources[$"{inputs["namespace"]} {metric}"] = [["DBInstanceIdentifier"], ["DBClusterIdentifier"], ["Server"]];
        }

        // The script of a declared dump publishes that it has ended.
        if (stack.Names("aws:ecs/taskDefinition:TaskDefinition").Any(name => name.EndsWith("-dump", StringComparison.Ordinal)))
            sources[$"{CollectorMetrics.Namespace} {DumpScript.Metric}"] = [["Service"]];

        var alarms = stack.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Select(name => stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", name)).ToList();

        Assert.All(alarms, alarm =>
        {
            string[] dimensions = alarm.TryGetValue("dimensions", out var given) ? [.. ((ImmutableDictionary<string, object>)given).Keys.Order(StringComparer.Ordinal)] : [];
            Assert.True(sources.TryGetValue($"{alarm["namespace"]} {alarm["metricName"]}", out var published), $"{alarm["name"]}: nobody publishes {alarm["namespace"]} {alarm["metricName"]}");
            Assert.True(published.Any(one => one.SequenceEqual(dimensions, StringComparer.Ordinal)), $"{alarm["name"]}: {alarm["metricName"]} has no dimensions {string.Join(", ", dimensions)}");
        });
    }

    [Fact]
    public async Task Graphs_of_dashboards_show_metrics_that_are_published()
    {
        var stack = await DeclaredStack.OfCommitted("prod");
        var names = CollectorMetrics.All.Select(metric => metric.Name).Concat(LogFilters.All.Select(filter => filter.Metric)).Concat(Native.Keys.Select(key => key.Split(' ')[1])).ToHashSet(StringComparer.Ordinal);
        foreach (var dashboard in stack.Names("aws:cloudwatch/dashboard:Dashboard"))
        {
            using var body = JsonDocument.Parse((string)stack.Inputs("aws:cloudwatch/dashboard:Dashboard", dashboard)["dashboardBody"]);
            var shown = body.RootElement.GetProperty("widgets").EnumerateArray().Select(widget => widget.GetProperty("properties"))
                .Where(widget => widget.TryGetProperty("metrics", out _)).SelectMany(widget => widget.GetProperty("metrics").EnumerateArray().Select(metric => metric[1].GetString()!));
            Assert.All(shown, metric => Assert.Contains(metric, names));
        }
    }

    private static IEnumerable<KeyValuePair<string, string[][]>> Of(string space, string[][] dimensions, params string[] metrics) => metrics.Select(metric => new KeyValuePair<string, string[][]>($"{space} {metric}", dimensions));
}
