using System.Collections.Immutable;

namespace Access.Collecting;

/// <summary>A server's sessions and size now, and rates since the last time. Views: PostgreSQL, "The Cumulative Statistics System".</summary>
public sealed record ServerActivity
{
    /// <summary>Sessions that run a statement.</summary>
    public required long Active { get; init; }

    /// <summary>Sessions that run none, in a transaction or not.</summary>
    public required long Idle { get; init; }

    /// <summary>Sessions that wait for a lock.</summary>
    public required long LockWaits { get; init; }

    /// <summary>Sessions by role.</summary>
    public required ImmutableSortedDictionary<string, long> ByRole { get; init; }

    /// <summary>Size of all databases.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>How late the slowest replica is, in seconds; null: there is none.</summary>
    public required double? ReplicationLagSeconds { get; init; }

    /// <summary>Share of transactions that were rolled back, in per cent.</summary>
    public double? ErrorRatePercent { get; init; }

    /// <summary>Share of blocks that were found in shared buffers, in per cent.</summary>
    public double? CacheHitPercent { get; init; }

    /// <summary>Transactions that ended in a second.</summary>
    public double? TransactionsPerSecond { get; init; }
}
