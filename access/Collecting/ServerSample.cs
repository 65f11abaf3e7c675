using System.Collections.Immutable;

namespace Access.Collecting;

/// <summary>What was found about a server in one interval. What could not be asked is null.</summary>
public sealed record ServerSample
{
    /// <summary>The server.</summary>
    public required string Server { get; init; }

    /// <summary>When the interval ended.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Share of the connections tried that were made and answered, to server and pooler, in per cent.</summary>
    public required double ConnectionSuccessPercent { get; init; }

    /// <summary>Times that a short query took, each on a connection of its own, in milliseconds.</summary>
    public required ImmutableArray<double> SampleQueryMilliseconds { get; init; }

    /// <summary>What PostgreSQL's statistics views say.</summary>
    public required ServerActivity? Activity { get; init; }

    /// <summary>What the pooler says.</summary>
    public required PoolSample? Pools { get; init; }

    /// <summary>Hours since the last moment that RDS can restore to.</summary>
    public required double? BackupAgeHours { get; init; }

    /// <summary>What failed, and why; no secret.</summary>
    public required ImmutableArray<string> Failures { get; init; }
}
