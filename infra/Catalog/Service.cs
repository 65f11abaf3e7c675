using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>One service's database with its roles, clients and promises.</summary>
public sealed record Service
{
    /// <summary>Its id.</summary>
    public required string Name { get; init; }

    /// <summary>Earlier ids, oldest first. Physical names stay those of the oldest.</summary>
    public required IReadOnlyList<string> Formerly { get; init; }

    /// <summary>Key of the server in this environment.</summary>
    public required string Server { get; init; }

    /// <summary>Its way from one server to another.</summary>
    public required ServiceMove Move { get; init; }

    /// <summary>The end of the service itself, whose only database nobody may connect to any more; null: it goes on.</summary>
    public Retirement? Decommission { get; init; }

    /// <summary>The end of this database; null: none is planned.</summary>
    public Retirement? Ending => State == DatabaseState.Retiring ? Decommission ?? Move.Retire : null;

    /// <summary>The service's secrets are those of this database.</summary>
    public bool HasSecrets => State == DatabaseState.Active || Decommission is not null;

    /// <summary>What this database is to the service, where it has one on several servers.</summary>
    public DatabaseState State { get; init; }

    /// <summary>Kinds of roles, and <c>database</c>, that exist on the server already and are taken over as they are.</summary>
    public required IReadOnlyList<string> Adopt { get; init; }

    /// <summary>The database.</summary>
    public required ServiceDatabaseSpec Database { get; init; }

    /// <summary>Pool of this service's entry in the pooler; null: the pooler's defaults.</summary>
    public required PoolLimits? Pool { get; init; }

    /// <summary>Programs that connect.</summary>
    public required IReadOnlyList<Client> Clients { get; init; }

    /// <summary>What the catalogue says about roles, by kind: <c>service</c>, <c>migrator</c>, <c>readonly</c>, <c>dump</c>, <c>cleanup</c>, <c>ephemeral</c>.</summary>
    public required IReadOnlyDictionary<string, RoleSpec> Roles { get; init; }

    /// <summary>Recovery promises, sorted by failure.</summary>
    public required IReadOnlyList<RecoveryTarget> Targets { get; init; }

    /// <summary>Tags that differ from the environment's.</summary>
    public required ResourceTags Tags { get; init; }

    /// <summary>Whether a client that only reads connects through the pooler.</summary>
    public bool PoolsReads => Clients.Any(client => client is { IsPooled: true, Role: RoleKinds.ReadOnly });

    /// <summary>Kinds of credentials that lead through the pooler.</summary>
    public IReadOnlyList<string> PooledLogins => PoolsReads ? [RoleKinds.Service, RoleKinds.ReadOnly] : [RoleKinds.Service];

    /// <summary>Name of the pooler's entry that leads to a replica, where it has one.</summary>
    public string ReadEntry => $"{Database.Name}_ro";

    /// <summary>ARNs of the IAM roles whose programs log in as that kind of role, sorted.</summary>
    public IReadOnlyList<string> Readers(string kind) =>
        [.. Clients.Where(client => client.Role == kind).Select(client => client.Principal).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Name that never changes: the oldest id.</summary>
    public string Id => Formerly.Count > 0 ? Formerly[0] : Name;

    /// <summary>The first server that it was on, whose database has the service's own name.</summary>
    public required string Origin { get; init; }

    /// <summary>The stack's output with this database's endpoints: the service's, but of one that it may move to.</summary>
    public string OutputName => State == DatabaseState.Standby ? $"{Name}On{Server}" : Name;

    /// <summary>Name of this database's resources: the service's, with the server's where that is not the first.</summary>
    public string ResourceName => NameOf(Name, Server);

    /// <summary>Key of the service's file that names this database's server.</summary>
    internal string NamedBy => State == DatabaseState.Retiring && Decommission is null ? "movedFrom" : Server == Move.To ? "moveTo" : "server";

    /// <summary>This service once for each server that has a database of it.</summary>
    public IEnumerable<Service> Databases()
    {
        var active = Move.Active ?? Server;
        DatabaseState StateOn(string server) => Decommission is not null ? DatabaseState.Retiring : server == active ? DatabaseState.Active : DatabaseState.Standby;
        yield return this with { State = StateOn(Server) };
        if (Move.To is { } to && to != Server)
            yield return this with { Server = to, State = StateOn(to) };
        if (Move is { Retire: not null, To: null, From: [.., var last] })
            yield return this with { Server = last, State = DatabaseState.Retiring };
    }

    /// <summary>Earlier names of this database's resources.</summary>
    /// <param name="server">Its server.</param>
    public IEnumerable<string> FormerResourceNames(Server server) =>
        Formerly.Append(Name).SelectMany(name => server.Formerly.Append(server.Name).Select(key => NameOf(name, key))).Distinct(StringComparer.Ordinal).Where(name => name != ResourceName);

    private string NameOf(string name, string server) => server == Origin || (server != Server && Server == Origin) ? name : $"{name}-{server}";
}
