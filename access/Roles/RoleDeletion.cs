using Access.Inputs;
using Access.Pooling;
using Access.Servers;
using Npgsql;

namespace Access.Roles;

/// <summary>Drops a role, but nothing that it owns: that is handed over to a named role, or is the reason to refuse.</summary>
internal static class RoleDeletion
{
    private const int MaxListed = 10;

    // 'o' owns it, 'a' and 'i' hold privileges on it, 'r' a policy names it; database 0: databases and tablespaces themselves.
    private const string DependenciesSql =
        """
        SELECT coalesce(d.datname, ''), s.classid, s.objid, s.objsubid, s.deptype = 'o'
        FROM pg_shdepend s JOIN pg_roles r ON r.oid = s.refobjid LEFT JOIN pg_database d ON d.oid = s.dbid
        WHERE s.refclassid = 'pg_authid'::regclass AND r.rolname = $1 ORDER BY 1, 2, 3, 4
        """;

    private const string DescribeSql = "SELECT coalesce(pg_describe_object($1, $2, $3), 'an object that is gone')";

    public static async Task RunAsync(Server server, string role, string? heir, bool isPooled, CancellationToken ct)
    {
        var dependencies = await server.UseAsync(null, session => DependenciesAsync(session, role, ct), ct);
        if (dependencies.Count > 0 && heir is null)
        {
            throw new AccessException(
                $"role \"{role}\" is still needed: {await ListAsync(server, dependencies, ct)}. "
                + "Revoke and reassign these, or give the role that takes over as \"reassignOwnedTo\"");
        }

        if (heir is not null && dependencies.Count > 0)
        {
            // Privileges on databases themselves are in none of them: any will do to drop these.
            var databases = dependencies.Select(d => d.Database).Where(d => d.Length > 0).Append(server.Settings.Database);
            await HandOverAsync(server, role, heir, databases.Distinct(StringComparer.Ordinal), ct);
        }
        await server.ChangeAsync(null, RoleKind.LockKey(role), async session =>
        {
            if (isPooled)
                await PoolerTable.RemoveAsync(session, role, ct);
            await session.ExecuteAsync($"DROP ROLE IF EXISTS {Identifier.Quote(role)}", ct);
            return true;
        }, ct);
    }

    private static async Task HandOverAsync(Server server, string role, string heir, IEnumerable<string> databases, CancellationToken ct)
    {
        await server.ActAsAsync(role, ct);
        await server.ActAsAsync(heir, ct);
        foreach (var database in databases)
        {
            await server.ChangeAsync(database, RoleKind.LockKey(role), async session =>
            {
                // DROP OWNED after REASSIGN OWNED drops privileges only: the objects belong to the heir by then.
                await session.ExecuteAsync($"REASSIGN OWNED BY {Identifier.Quote(role)} TO {Identifier.Quote(heir)}", ct);
                await session.ExecuteAsync($"DROP OWNED BY {Identifier.Quote(role)}", ct);
                return true;
            }, ct);
        }
    }

    private static Task<List<Dependency>> DependenciesAsync(Session session, string role, CancellationToken ct)
        => session.QueryAsync(
            DependenciesSql,
            r => new Dependency(r.GetString(0), r.GetFieldValue<uint>(1), r.GetFieldValue<uint>(2), r.GetInt32(3), r.GetBoolean(4)),
            ct,
            role);

    private static async Task<string> ListAsync(Server server, List<Dependency> dependencies, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var database in dependencies.Take(MaxListed).GroupBy(d => d.Database, StringComparer.Ordinal))
        {
            var place = database.Key.Length > 0 ? $" in database \"{database.Key}\"" : "";
            lines.AddRange(await DescribeAsync(server, database.Key, [.. database], place, ct));
        }

        var more = dependencies.Count > MaxListed ? $", and {dependencies.Count - MaxListed} more" : "";
        return string.Join(", ", lines) + more;
    }

    private static async Task<IEnumerable<string>> DescribeAsync(Server server, string database, Dependency[] dependencies, string place, CancellationToken ct)
    {
        try
        {
            return await server.UseAsync(database.Length > 0 ? database : null, async session =>
            {
                var lines = new List<string>();
                foreach (var d in dependencies)
                {
                    var what = await session.ScalarAsync<string>(DescribeSql, ct, d.Class, d.Object, d.SubObject);
                    lines.Add($"{(d.Owns ? "owns" : "has privileges on")} {what}{place}");
                }

                return lines;
            }, ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            return [$"{dependencies.Length} objects{place}, which this login may not look at"];
        }
    }

    private sealed record Dependency(string Database, uint Class, uint Object, int SubObject, bool Owns);
}
