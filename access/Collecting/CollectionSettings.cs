namespace Access.Collecting;

/// <summary>How servers are watched.</summary>
public sealed record CollectionSettings
{
    /// <summary>Connections that are tried in an interval, evenly spread: with ten a minute, one that fails in five minutes is 2 %.</summary>
    public int Probes { get; init; } = 10;

    /// <summary>Time between two samples.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>End after the first sample.</summary>
    public bool Once { get; init; }

    /// <summary>AWS region of secrets and servers; null: <c>AWS_REGION</c>.</summary>
    public string? Region { get; init; }

    /// <summary>File with the logins of what has no secrets; see <c>LoginFile</c>.</summary>
    public string? LoginsFile { get; init; }

    /// <summary>Certificates that those of RDS and of poolers are verified with; null: the system's.</summary>
    public string? CaFile { get; init; }
}
