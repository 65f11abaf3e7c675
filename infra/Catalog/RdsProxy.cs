namespace Infra.Catalog;

/// <summary>RDS Proxy in front of a server, in RDS's own words. It always asks for TLS and never logs statements.</summary>
public sealed record RdsProxy
{
    /// <summary>Its kind of pooler in the catalogue.</summary>
    public const string Kind = "rdsProxy";

    /// <summary>Amazon RDS User Guide, "RDS Proxy": a proxy listens on PostgreSQL's port, whatever the server's is.</summary>
    public const int Port = 5432;

    /// <summary>Part of the server's <c>max_connections</c> that it may open, in per cent; null: what the connection budget leaves, at most 80.</summary>
    public required int? MaxConnectionsPercent { get; init; }

    /// <summary>Part of them that it may keep idle, in per cent; null: half of what it may open.</summary>
    public required int? MaxIdleConnectionsPercent { get; init; }

    /// <summary>Time a client waits for a server connection. Default 30 s.</summary>
    public required TimeSpan ConnectionBorrowTimeout { get; init; }

    /// <summary>Idle client connections are closed after this. Default 30 min.</summary>
    public required TimeSpan IdleClientTimeout { get; init; }

    /// <summary>Clients prove who they are with an IAM token in place of the password. Default: in prod.</summary>
    public required bool RequiresIam { get; init; }
}
