using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A PgBouncer before a server.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Pooler(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>Key of the server.</summary>
    public required Fact<string> Server { get; init; }

    /// <summary>When a server connection is given back.</summary>
    public required Fact<string> PoolMode { get; init; }

    /// <summary>Port that clients connect to.</summary>
    public required Fact<double> ListenPort { get; init; }

    /// <summary>Processes.</summary>
    public required Fact<double> Tasks { get; init; }

    /// <summary>More of them during a deploy.</summary>
    public required Fact<double> SurgeTasks { get; init; }

    /// <summary>Client connections that one process accepts.</summary>
    public required Fact<double> MaxClientConnections { get; init; }

    /// <summary>Statements that are kept prepared for each client; 0 keeps none.</summary>
    public required Fact<double> MaxPreparedStatements { get; init; }

    /// <summary>Seconds that a query waits for a server connection, at most; 0 is no end.</summary>
    public required Fact<double> QueryWaitTimeoutSeconds { get; init; }

    /// <summary>Seconds after which an idle server connection is closed; 0 is never.</summary>
    public required Fact<double> ServerIdleTimeoutSeconds { get; init; }

    /// <summary>Seconds that a login to the server may take.</summary>
    public required Fact<double> ServerConnectTimeoutSeconds { get; init; }

    /// <summary>The name that clients connect to.</summary>
    public required Fact<string> Hostname { get; init; }

    /// <summary>TLS towards clients, in libpq's words.</summary>
    public required Fact<string> ClientTls { get; init; }

    /// <summary>TLS towards the server, in libpq's words.</summary>
    public required Fact<string> ServerTls { get; init; }

    /// <summary>How clients log in.</summary>
    public required Fact<string> AuthType { get; init; }

    /// <summary>Where its databases are declared.</summary>
    public required Node Databases { get; init; }

    /// <summary>Its databases; none while they are unknown.</summary>
    public IEnumerable<PooledDatabase> ReadDatabases() => Databases.Items.Select(item => new PooledDatabase(item));
}
