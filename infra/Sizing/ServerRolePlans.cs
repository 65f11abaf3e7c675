using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>
/// The roles of a server, for work that is no service's. They connect to the database that roles are managed from, and to no service's.
/// </summary>
internal static class ServerRolePlans
{
    // What reads a few views or changes one password and takes longer than this is stuck.
    private static readonly SortedDictionary<string, string> Brief = new(StringComparer.Ordinal)
    {
        ["statement_timeout"] = "5000",
        ["idle_in_transaction_session_timeout"] = "5000",
        ["lock_timeout"] = "5000",
        ["search_path"] = "pg_catalog",
    };

    // Two people, or a person and a pipeline.
    private const int RotatorConnections = 2;

    public static IReadOnlyList<RolePlan> For(Server server, IReadOnlyList<Service> services)
    {
        List<RolePlan> roles =
        [
            Login("monitoring", Math.Max(1, server.Budget.Monitoring)) with { MemberOf = ["pg_monitor"] },

            // Whoever may become a login may set its password, without the power to make roles or to change those of others.
            Login("rotator", RotatorConnections) with { MemberOf = Rotated(server, services), Inherit = false, ActsAs = true },
        ];
        if (server.Pooler is { } pooler)
        {
            roles.Add(new RolePlan { Kind = "pooler-auth-owner", Name = "pooler_auth_owner" });
            roles.Add(Login("pooler-auth", pooler.Tasks + pooler.SurgeTasks));
            roles.Add(Login("pooler-stats", 1) with { Pooled = true });
        }

        return roles;
    }

    private static List<string> Rotated(Server server, IReadOnlyList<Service> services)
    {
        var logins = services.SelectMany(service => RolePlans.For(service, server)).Where(role => role.Kind is "service-a" or "service-b").Select(role => role.Name);
        return server.Pooler is null ? [.. logins] : [.. logins, "pooler_auth_owner"];
    }

    private static RolePlan Login(string kind, int connectionLimit) => new()
    {
        Kind = kind,
        Name = kind.Replace('-', '_'),
        Login = true,
        Settings = Brief,
        ConnectionLimit = connectionLimit,
        Secret = kind,
        Grants = [new GrantPlan("database", null, ["CONNECT"])],
    };
}
