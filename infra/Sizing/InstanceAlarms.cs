using Infra.Catalog;
using Infra.Catalog.Vocabulary;

namespace Infra.Sizing;

/// <summary>
/// Alarms on the metrics that RDS publishes about an instance itself: Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS", for members of
/// clusters Amazon Aurora User Guide, "Amazon CloudWatch metrics for Amazon Aurora", and for <c>DBLoad</c> "Performance Insights metrics". Thresholds are computed from what is declared, in the metric's own unit.
/// </summary>
internal static class InstanceAlarms
{
    public const string Namespace = "AWS/RDS";
    private const double BytesPerGiB = 1L << 30;
    private const double SwapBytes = 256L << 20;
    private const double WarningTransactions = 500_000_000;
    private const double CriticalTransactions = 1_000_000_000;

    /// <summary>Of a server's primary. Outside prod only what ends a development database: processor and storage.</summary>
    public static IEnumerable<AlarmPlan> Of(Server server, string identifier, bool isProduction)
    {
        var storage = StorageBytes(server);
        yield return Above("cpu", identifier, "CPUUtilization", 80, "warning", "Processors are busy for five minutes: find the queries that run, then scale.");
        foreach (var alarm in Storage(server, identifier))
            yield return alarm;
        if (!isProduction)
            yield break;
        yield return Above("disk-queue", identifier, "DiskQueueDepth", 10, "warning", "Requests wait for the storage: look at reads, then at IOPS.");
        foreach (var alarm in Sessions(server, identifier, server.Rds!.InstanceClass).Concat(TransactionIds(identifier)).Concat(Shared(server, identifier, server.Rds.InstanceClass)))
            yield return alarm;
        if (server.Parameters.Any(parameter => parameter is { Name: "rds.logical_replication", Value: "1" }))
        {
            yield return Above("slot-lag", identifier, "OldestReplicationSlotLag", storage * 0.1, "warning", "A replication slot holds back a tenth of the storage: its reader is gone or slow.");
            yield return Above("wal", identifier, "TransactionLogsDiskUsage", storage * 0.1, "warning", "Transaction logs take a tenth of the storage: look at slots and archiving.");
        }
    }

    /// <summary>Of an instance of an Aurora cluster, whose storage grows by itself.</summary>
    public static IEnumerable<AlarmPlan> OfClusterInstance(Server server, string identifier, bool isProduction)
    {
        var instanceClass = server.Rds!.InstanceClass;
        yield return Above("cpu", identifier, "CPUUtilization", 80, "warning", "Processors are busy for five minutes: find the queries that run, then scale.");
        yield return Below("temporary-space", identifier, "FreeLocalStorage", instanceClass.MemoryGiB * BytesPerGiB * 0.25, "warning", "Little room is left for temporary files: look for sorts larger than work_mem, or take a larger class.");
        if (!isProduction)
            yield break;
        foreach (var alarm in Sessions(server, identifier, instanceClass).Concat(TransactionIds(identifier)))
            yield return alarm;
        yield return Memory(identifier, instanceClass.MemoryGiB);
        foreach (var alarm in Latencies(identifier).Concat(Credits(identifier, instanceClass.Name)))
            yield return alarm;
        yield return Above("lag", identifier, "AuroraReplicaLag", 1_000, "warning", "The reader is more than a second late: reads from it are old.") with { Periods = 15, PeriodsToAlarm = 12 };
    }

    /// <summary>Of a read replica, whose transaction ids and backups are its primary's.</summary>
    public static IEnumerable<AlarmPlan> OfReplica(Server server, string identifier, bool isProduction)
    {
        var instanceClass = server.Rds!.ReadReplicas!.InstanceClass;
        yield return Above("cpu", identifier, "CPUUtilization", 80, "warning", "Processors of the replica are busy for five minutes.");

        // An idle primary switches its log every five minutes, and an idle replica lags for as long: most of a quarter of an hour must be late.
        yield return Above("lag", identifier, "ReplicaLag", 1, "warning", "The replica is late: reads from it are old.") with { Periods = 15, PeriodsToAlarm = 12 };
        yield return Above("lag", identifier, "ReplicaLag", 60, "critical", "The replica is more than a minute late: send reads to the primary.") with { Periods = 10, PeriodsToAlarm = 10 };
        foreach (var alarm in Storage(server, identifier))
            yield return alarm;
        if (!isProduction)
            yield break;
        foreach (var alarm in Sessions(server, identifier, instanceClass).Concat(Shared(server, identifier, instanceClass)))
            yield return alarm;
    }

    private static double StorageBytes(Server server) => server.Rds!.AllocatedStorage * BytesPerGiB;

    private static IEnumerable<AlarmPlan> Storage(Server server, string identifier)
    {
        yield return Below("storage", identifier, "FreeStorageSpace", StorageBytes(server) * 0.2, "warning", "More than 80 % of the storage is used: plan for more.");
        yield return Below("storage", identifier, "FreeStorageSpace", StorageBytes(server) * 0.1, "critical", "More than 90 % of the storage is used: the database stops when it is full. Raise allocatedStorage.");
    }

    /// <summary>Of what takes sessions, be it an instance, a replica or a member of a cluster.</summary>
    private static IEnumerable<AlarmPlan> Sessions(Server server, string identifier, InstanceClass instanceClass)
    {
        var connections = Capacity.MaxConnections(server);
        yield return Above("connections", identifier, "DatabaseConnections", Math.Floor(connections * 0.8), "warning", "More than 80 % of max_connections: look for leaks and idle transactions.") with { MissingIsAlarm = true };
        yield return Above("connections", identifier, "DatabaseConnections", Math.Floor(connections * 0.9), "critical", "More than 90 % of max_connections: clients are about to be refused.") with { MissingIsAlarm = true };
        yield return Above("swap", identifier, "SwapUsage", SwapBytes, "warning", "The instance swaps: lower work_mem or max_connections, or take a larger class.");
        yield return Above("db-load", identifier, "DBLoad", instanceClass.VirtualCpus, "warning", "More sessions are active than there are processors: look at waits in Performance Insights.");
    }

    private static IEnumerable<AlarmPlan> TransactionIds(string identifier)
    {
        yield return Above("transaction-ids", identifier, "MaximumUsedTransactionIDs", WarningTransactions, "warning", "Vacuum does not keep up with transaction ids: look for long transactions and slots.") with { Statistic = "Maximum" };
        yield return Above("transaction-ids", identifier, "MaximumUsedTransactionIDs", CriticalTransactions, "critical", "Half of the transaction ids are used: vacuum by hand before PostgreSQL refuses writes.") with { Statistic = "Maximum" };
    }

    private static AlarmPlan Memory(string identifier, int memoryGiB) =>
        Below("memory", identifier, "FreeableMemory", memoryGiB * BytesPerGiB * 0.1, "warning", "Less than a tenth of the memory is free.");

    private static IEnumerable<AlarmPlan> Shared(Server server, string identifier, InstanceClass instanceClass)
    {
        yield return Memory(identifier, instanceClass.MemoryGiB);
        foreach (var alarm in Latencies(identifier).Concat(Credits(identifier, instanceClass.Name)))
            yield return alarm;
        if (server.Rds!.StorageType == "gp2")
            yield return Below("burst-balance", identifier, "BurstBalance", 20, "warning", "The storage's burst balance runs out: move to gp3.") with { PeriodSeconds = 300, Periods = 3, PeriodsToAlarm = 3 };
        foreach (var (name, metric) in ((string, string)[])[("io-balance", "EBSIOBalance%"), ("byte-balance", "EBSByteBalance%")])
            yield return Below(name, identifier, metric, 20, "warning", "The class's storage bandwidth runs out: take a larger class.") with { PeriodSeconds = 300, Periods = 3, PeriodsToAlarm = 3 };
    }

    private static IEnumerable<AlarmPlan> Latencies(string identifier)
    {
        foreach (var (name, metric) in ((string, string)[])[("read-latency", "ReadLatency"), ("write-latency", "WriteLatency")])
            yield return Above(name, identifier, metric, 0.02, "warning", "Storage answers later than 20 ms: look at IOPS and queue depth.") with { Statistic = "p95" };
    }

    private static IEnumerable<AlarmPlan> Credits(string identifier, string instanceClass)
    {
        if (instanceClass.StartsWith("db.t", StringComparison.Ordinal))
            yield return Below("cpu-credits", identifier, "CPUCreditBalance", 20, "warning", "Credits of the burstable class run out: load costs extra from now on.") with { PeriodSeconds = 300, Periods = 3, PeriodsToAlarm = 3 };
    }

    private static AlarmPlan Above(string name, string instance, string metric, double threshold, string severity, string description) =>
        new() { Name = name, Severity = severity, Namespace = Namespace, Metric = metric, Dimension = new(AlarmPlan.InstanceDimension, instance), Threshold = threshold, Description = description };

    private static AlarmPlan Below(string name, string instance, string metric, double threshold, string severity, string description) =>
        Above(name, instance, metric, threshold, severity, description) with { Below = true };
}
