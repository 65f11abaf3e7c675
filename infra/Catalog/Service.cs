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

    /// <summary>ARNs of the IAM roles whose programs log in as that kind of role, sorted.</summary>
    public IReadOnlyList<string> Readers(string kind) =>
        [.. Clients.Where(client => client.Role == kind).Select(client => client.Principal).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Name that never changes: the oldest id.</summary>
    public string Id => Formerly.Count > 0 ? Formerly[0] : Name;
}
