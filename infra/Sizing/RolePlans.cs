using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>
/// The roles of a service. The owner creates and owns everything and cannot log in; the migrator acts as the owner; the service's two logins
/// (one in use, one for the next rotation) share a group that reads and writes but neither deletes nor changes the schema. An ephemeral login does
/// what the service does, for a load test and a day at most. The function that tells the database's health runs as a role of its own, which reads statistics.
/// </summary>
internal static class RolePlans
{
    private static readonly string[] ReadWrite = ["SELECT", "INSERT", "UPDATE"];
    private static readonly string[] ReadOnly = ["SELECT"];
    private static readonly string[] Sequences = ["USAGE", "SELECT"];

    public static IReadOnlyList<RolePlan> For(Service service, Server server)
    {
        var prefix = service.Id.Replace('-', '_');
        var owner = $"{prefix}_owner";
        var group = $"{prefix}_service";
        List<RolePlan> roles =
        [
            new() { Kind = "owner", Name = owner },
            new() { Kind = "health", Name = $"{prefix}_health", MemberOf = ["pg_monitor"] },
            new() { Kind = "service", Name = group, Grants = [.. Connect(service), .. Objects(service, "table", ReadWrite), .. Objects(service, "sequence", Sequences)] },
            Login("service-a", $"{group}_a", "service", service, server) with { MemberOf = [group, .. Spec(service, "service").MemberOf], Secret = "service" },
            Login("service-b", $"{group}_b", "service", service, server) with { MemberOf = [group, .. Spec(service, "service").MemberOf] },
            Migrator(prefix, owner, service, server),
            Login("readonly", $"{prefix}_readonly", "readonly", service, server) with { Secret = "readonly", Grants = [.. Connect(service), .. Objects(service, "table", ReadOnly)] },
            Login("dump", $"{prefix}_dump", "dump", service, server) with
            {
                Secret = "dump",
                Grants = [.. Connect(service), .. Objects(service, "table", ReadOnly), .. Objects(service, "sequence", ReadOnly)],
            },
        ];
        if (service.Roles.TryGetValue("cleanup", out var cleanup))
            roles.Add(Login("cleanup", $"{prefix}_cleanup", "cleanup", service, server) with { Secret = "cleanup", Grants = [.. Connect(service), .. Deletes(service, cleanup)] });
        if (service.Roles.TryGetValue("ephemeral", out var ephemeral))
            roles.Add(Login("ephemeral", $"{prefix}_ephemeral", "ephemeral", service, server) with { MemberOf = [group, .. ephemeral.MemberOf], Secret = "ephemeral", ValidUntil = ephemeral.ExpiresAt });
        return roles;
    }

    /// <summary>Connections that a kind of role needs at most: its clients', its share of the pools, and one for a person.</summary>
    public static int ConnectionLimit(string kind, Service service, Server server)
    {
        if (Spec(service, kind).ConnectionLimit is { } declared)
            return declared;
        var clients = service.Clients.Where(client => client.Role == kind && (!client.IsPooled || server.Pooler is null)).Sum(client => client.Connections);
        var pools = server.Pooler is { } pooler && IsPooled(kind, service)
            ? PoolPlan.EntryOf(kind, server, service).ServerConnections(users: 1, pooler.Tasks + pooler.SurgeTasks)
            : 0;
        return clients + pools + (kind == "migrator" ? server.Budget.MigrationsPerService : 1);
    }

    private static bool IsPooled(string kind, Service service) => kind == "service" || service.Clients.Any(client => client.IsPooled && client.Role == kind);

    private static RolePlan Login(string kind, string name, string specified, Service service, Server server) => new()
    {
        Kind = kind,
        Name = name,
        Login = true,
        MemberOf = Spec(service, specified).MemberOf,
        Settings = Settings(service, specified),
        ConnectionLimit = ConnectionLimit(specified, service, server),
        Pooled = server.Pooler is not null && IsPooled(specified, service),
    };

    private static RolePlan Migrator(string prefix, string owner, Service service, Server server)
    {
        var login = Login("migrator", $"{prefix}_migrator", "migrator", service, server);

        // Without this, what a migration creates would belong to the migrator, and the service's default privileges would not reach it.
        var settings = Settings(service, "migrator");
        settings["role"] = owner;
        return login with { MemberOf = [owner, .. login.MemberOf], ActsAs = true, Settings = settings, Secret = "migrator" };
    }

    private static SortedDictionary<string, string> Settings(Service service, string kind)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["search_path"] = string.Join(", ", service.Database.Schemas) };
        foreach (var setting in Spec(service, kind).Settings)
            settings[setting.Name] = setting.Value;
        return settings;
    }

    private static RoleSpec Spec(Service service, string kind) => service.Roles.GetValueOrDefault(kind) ?? RoleSpec.None;

    private static IEnumerable<GrantPlan> Connect(Service service)
    {
        yield return new GrantPlan("database", null, ["CONNECT"]);
        foreach (var schema in service.Database.Schemas)
            yield return new GrantPlan("schema", schema, ["USAGE"]);
    }

    private static IEnumerable<GrantPlan> Objects(Service service, string type, IReadOnlyList<string> privileges)
    {
        foreach (var schema in service.Database.Schemas)
        {
            yield return new GrantPlan(type, schema, privileges);
            yield return new GrantPlan(type, schema, privileges, Future: true);
        }
    }

    private static IEnumerable<GrantPlan> Deletes(Service service, RoleSpec cleanup)
    {
        // UPDATE and DELETE with a WHERE read the columns they compare.
        yield return new GrantPlan("table", service.Database.Schemas[0], ["SELECT", "DELETE"], cleanup.Delete);
    }
}
