namespace Policies.Model;

/// <summary>What metrics of a database tell, in the words of <c>database-metrics.json</c>; and what lines of its log tell.</summary>
internal static class Signals
{
    public const string Cpu = "cpu";
    public const string Storage = "storage";
    public const string Connections = "connections";
    public const string Memory = "memory";
    public const string Swap = "swap";
    public const string ReadLatency = "readLatency";
    public const string WriteLatency = "writeLatency";
    public const string QueryLatency = "queryLatency";
    public const string Load = "load";
    public const string TransactionIds = "transactionIds";
    public const string ReplicaLag = "replicaLag";
    public const string CpuCredits = "cpuCredits";
    public const string BurstBalance = "burstBalance";
    public const string EbsBalance = "ebsBalance";
    public const string WalSize = "walSize";
    public const string SlotLag = "slotLag";
    public const string PoolUsage = "poolUsage";
    public const string BorrowLatency = "borrowLatency";
    public const string BackupAge = "backupAge";
    public const string ConnectionErrors = "connectionErrors";
    public const string ErrorRate = "errorRate";
    public const string FailedLogins = "failedLogins";
    public const string SlowQueries = "slowQueries";

    /// <summary>What PostgreSQL writes to its log, by what it tells: its own messages and error codes.</summary>
    private static readonly (string Signal, string[] Words)[] OfLogs =
    [
        (FailedLogins, ["authentication failed", "28P01", "28000"]),
        (ConnectionErrors, ["remaining connection slots", "too many connections", "too many clients", "53300"]),
        (SlowQueries, ["duration:"]),
        (ErrorRate, ["ERROR", "FATAL", "PANIC"]),
    ];

    /// <summary>What a filter of a log counts; null when it is nothing that rules ask for.</summary>
    public static string? OfPattern(string? pattern)
        => pattern is null ? null : OfLogs.FirstOrDefault(known => known.Words.Any(word => pattern.Contains(word, StringComparison.Ordinal))).Signal;
}
