using Pulumi.Policy;

namespace Policies.Model;

/// <summary>The database of one service, with its clients and logins.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ServiceDatabase(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>Name of the service.</summary>
    public required Fact<string> Service { get; init; }

    /// <summary>Key of the server.</summary>
    public required Fact<string> Server { get; init; }

    /// <summary>Name of the database.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>What it is to the service: <c>active</c>, or one that nobody is sent to, <c>standby</c> or <c>retiring</c>.</summary>
    public required Fact<string> State { get; init; }

    /// <summary>Whether clients are sent to it; true where nothing is said.</summary>
    public bool IsUsed => State.Value is not ("standby" or "retiring");

    /// <summary>Names of its schemas.</summary>
    public required Node Schemas { get; init; }

    /// <summary>Names of its extensions.</summary>
    public required Node Extensions { get; init; }

    /// <summary>Where the tables are declared, by programs that do.</summary>
    public required Node Tables { get; init; }

    /// <summary>Where the clients are declared.</summary>
    public required Node Clients { get; init; }

    /// <summary>Where the roles are declared.</summary>
    public required Node Roles { get; init; }

    /// <summary>Where the connections handed out are declared.</summary>
    public required Node Connections { get; init; }

    /// <summary>The stack's output with the URL of its shadow database; absent where it has none.</summary>
    public Fact<string> ShadowSecret => Resource.At("shadow")["secret"].Text();

    /// <summary>The clients; none while they are unknown.</summary>
    public IEnumerable<ServiceClient> ReadClients() => Clients.Items.Select(item => new ServiceClient(item));

    /// <summary>The tables; none while they are unknown.</summary>
    public IEnumerable<ServiceTable> ReadTables() => Tables.Items.Select(item => new ServiceTable(item));

    /// <summary>The roles; none while they are unknown.</summary>
    public IEnumerable<ServiceRole> ReadRoles() => Roles.Items.Select(item => new ServiceRole(item));

    /// <summary>The connections; none while they are unknown.</summary>
    public IEnumerable<ServiceConnection> ReadConnections() => Connections.Items.Select(item => new ServiceConnection(item));
}
