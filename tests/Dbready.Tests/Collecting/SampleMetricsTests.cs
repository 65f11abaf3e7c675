using System.Text.Json;
using Access.Collecting;
using Dbready.Collecting;
using Infra.Sizing;

namespace Dbready.Tests.Collecting;

public sealed class SampleMetricsTests
{
    static readonly WatchedServer Server = new("main", "secret", null, new WatchedBackup("shop-prod-main", IsCluster: false));

    static readonly ServerSample Sample = new()
    {
        Server = "main",
        Time = DateTimeOffset.UnixEpoch,
        ConnectionSuccessPercent = 90,
        SampleQueryMilliseconds = [1.5, 2],
        Activity = new ServerActivity
        {
            Active = 2,
            Idle = 3,
            LockWaits = 1,
            SizeBytes = 4096,
            ByRole = ImmutableSortedDictionary<string, long>.Empty.Add("auth_service_a", 5),
            ReplicationLagSeconds = 0.5,
            ErrorRatePercent = 1,
            CacheHitPercent = 99,
            TransactionsPerSecond = 10,
        },
        Pools = new PoolSample(80, 4, 0.25, 3),
        BackupAgeHours = 0.1,
        Failures = ["no answer"],
    };

    [Fact]
    public void Sample_has_every_metric_that_alarms_look_for()
    {
        var metrics = SampleMetrics.Of(Server, Sample).ToList();

        Assert.Equal(CollectorMetrics.All.Select(metric => metric.Name).Order(StringComparer.Ordinal), metrics.Select(metric => metric.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(metrics, metric => Assert.Equal(new KeyValuePair<string, string>("DBInstanceIdentifier", "shop-prod-main"), metric.Dimensions[0]));
        Assert.Equal([1.5, 2], metrics.Single(metric => metric.Name == "db.sample_query_ms").Values.AsEnumerable());
        var sessions = metrics.Where(metric => metric.Name == "db.connections").Select(metric => (metric.Dimensions.Length, metric.Values[0]));
        Assert.Equal([(1, 5d), (2, 5d)], sessions);
    }

    [Fact]
    public void What_could_not_be_asked_is_missing_and_no_zero()
    {
        var metrics = SampleMetrics.Of(Server with { Backup = null }, Sample with { Activity = null, Pools = null, BackupAgeHours = null, SampleQueryMilliseconds = [], ConnectionSuccessPercent = 0 });

        var metric = Assert.Single(metrics);
        Assert.Equal(("db.connection_success_percent", 0d, "Server", "main"), (metric.Name, metric.Values[0], metric.Dimensions[0].Key, metric.Dimensions[0].Value));
    }

    [Fact]
    public void Sample_is_one_line_of_json()
    {
        var line = SampleJson.Of(Sample, SampleMetrics.Of(Server, Sample));

        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(("main", "1970-01-01T00:00:00Z"), (json.RootElement.GetProperty("server").GetString(), json.RootElement.GetProperty("time").GetString()));
        Assert.Equal("no answer", json.RootElement.GetProperty("failures")[0].GetString());
        Assert.Contains("{\"name\":\"db.pool_usage_percent\",\"unit\":\"Percent\",\"dimensions\":{\"DBInstanceIdentifier\":\"shop-prod-main\"},\"values\":[80]}", line, StringComparison.Ordinal);
    }
}
