namespace Infra.Catalog;

/// <summary>PgBouncer in front of a server, in PgBouncer's own words.</summary>
public sealed record Pooler
{
    /// <summary>Tasks that run.</summary>
    public required int Tasks { get; init; }

    /// <summary>Further tasks during a deploy. Default: as many again.</summary>
    public required int SurgeTasks { get; init; }

    /// <summary>Private name that clients connect to.</summary>
    public required string Hostname { get; init; }

    /// <summary>TCP port. Default 6432.</summary>
    public required int ListenPort { get; init; }

    /// <summary>Where it is run; null: elsewhere, and only its settings are declared.</summary>
    public required PoolerRun? Run { get; init; }

    /// <summary>Security group that tasks run in that are not run here; null: nothing is let in for them.</summary>
    public required string? SecurityGroup { get; init; }

    /// <summary><c>transaction</c> (default), <c>session</c> or <c>statement</c>.</summary>
    public required string PoolMode { get; init; }

    /// <summary>Server connections per user and database. Default 10, outside prod 5.</summary>
    public required int DefaultPoolSize { get; init; }

    /// <summary>More of them when a client has waited. Default 0.</summary>
    public required int ReservePoolSize { get; init; }

    /// <summary>Client connections per task. Default 1000.</summary>
    public required int MaxClientConn { get; init; }

    /// <summary>TLS towards clients. Default <c>require</c>.</summary>
    public required string ClientTlsSslmode { get; init; }

    /// <summary>TLS towards the server. Default <c>verify-full</c>.</summary>
    public required string ServerTlsSslmode { get; init; }

    /// <summary>How clients prove who they are. Default <c>scram-sha-256</c>.</summary>
    public required string AuthType { get; init; }

    /// <summary>Idle server connections are closed after this. Default 300 s.</summary>
    public required TimeSpan ServerIdleTimeout { get; init; }

    /// <summary>Time a client waits for a server connection. Default 30 s.</summary>
    public required TimeSpan QueryWaitTimeout { get; init; }

    /// <summary>Idle time inside a transaction. Default 60 s.</summary>
    public required TimeSpan IdleTransactionTimeout { get; init; }
}
