using Access.Collecting;
using Infra.Sizing;

namespace Dbready.Collecting;

/// <summary>What a sample says, under the names that alarms look for.</summary>
internal static class SampleMetrics
{
    /// <summary>The metrics of a server. What could not be asked has none: its alarms see that data is missing.</summary>
    public static IEnumerable<Metric> Of(WatchedServer server, ServerSample sample)
    {
        var of = DimensionOf(server);
        Metric One(CollectorMetric metric, double value) => new(metric.Name, metric.Unit, [of], [value]);
        yield return One(CollectorMetrics.ConnectionSuccess, sample.ConnectionSuccessPercent);
        if (!sample.SampleQueryMilliseconds.IsEmpty)
            yield return new Metric(CollectorMetrics.SampleQuery.Name, CollectorMetrics.SampleQuery.Unit, [of], sample.SampleQueryMilliseconds);
        foreach (var (metric, value) in Single(sample))
        {
            if (value is { } known)
                yield return One(metric, known);
        }
        foreach (var (role, sessions) in sample.Activity?.ByRole ?? ImmutableSortedDictionary<string, long>.Empty)
            yield return new Metric(CollectorMetrics.Connections.Name, CollectorMetrics.Connections.Unit, [of, new(CollectorMetrics.RoleDimension, role)], [sessions]);
    }

    static IEnumerable<(CollectorMetric Metric, double? Value)> Single(ServerSample sample) =>
    [
        (CollectorMetrics.Connections, sample.Activity?.Active + sample.Activity?.Idle),
        (CollectorMetrics.Active, sample.Activity?.Active),
        (CollectorMetrics.Idle, sample.Activity?.Idle),
        (CollectorMetrics.LockWaits, sample.Activity?.LockWaits),
        (CollectorMetrics.SizeBytes, sample.Activity?.SizeBytes),
        (CollectorMetrics.ErrorRate, sample.Activity?.ErrorRatePercent),
        (CollectorMetrics.CacheHit, sample.Activity?.CacheHitPercent),
        (CollectorMetrics.Transactions, sample.Activity?.TransactionsPerSecond),
        (CollectorMetrics.ReplicationLag, sample.Activity?.ReplicationLagSeconds),
        (CollectorMetrics.PoolUsage, sample.Pools?.UsagePercent),
        (CollectorMetrics.PoolWaiting, sample.Pools?.WaitingClients),
        (CollectorMetrics.PoolWait, sample.Pools?.LongestWaitSeconds),
        (CollectorMetrics.MeanQuery, sample.Pools?.MeanQueryMilliseconds),
        (CollectorMetrics.BackupAge, sample.BackupAgeHours),
    ];

    static KeyValuePair<string, string> DimensionOf(WatchedServer server) => server.Backup switch
    {
        null => new(CollectorMetrics.ServerDimension, server.Name),
        { IsCluster: true } cluster => new(AlarmPlan.ClusterDimension, cluster.Identifier),
        { } instance => new(AlarmPlan.InstanceDimension, instance.Identifier),
    };
}
