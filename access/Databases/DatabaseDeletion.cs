using Access.Inputs;
using Access.Servers;
using Npgsql;

namespace Access.Databases;

/// <summary>Drops a database that holds no tables; one that does is the reason to refuse.</summary>
internal static class DatabaseDeletion
{
    private const int MaxListed = 10;

    // Each attempt waits 5 s for sessions to end (PostgreSQL, CountOtherDBBackends): together longer than a provider keeps an idle connection.
    private const int Attempts = 3;

    // Workers of autovacuum have no user, and PostgreSQL ends them itself.
    private const string SessionsSql =
        """
        SELECT format('%s (%s)', usename, concat_ws(', ', nullif(application_name, ''), host(client_addr)))
        FROM pg_stat_activity WHERE datname = $1 AND usename IS NOT NULL AND pid <> pg_backend_pid() ORDER BY backend_start
        """;

    private const string TablesSql =
        """
        SELECT format('%I.%I', n.nspname, c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_%'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ORDER BY 1
        """;

    public static async Task RunAsync(Server server, string database, CancellationToken ct)
    {
        var found = await server.UseAsync(null, session => DatabaseCatalog.FindAsync(session, database, ct), ct);
        if (found is null)
            return;
        await server.ActAsAsync(found.Definition.Owner!, ct);
        var tables = await TablesAsync(server, database, ct);
        if (tables.Count > 0)
        {
            var more = tables.Count > MaxListed ? $" and {tables.Count - MaxListed} more" : "";
            throw new AccessException(
                $"database \"{database}\" holds {tables.Count} tables: {string.Join(", ", tables.Take(MaxListed))}{more}. "
                + "It is not dropped: drop the tables first, or take it out of the stack with \"pulumi state delete\"");
        }

        await server.ForgetAsync(database);
        var attempt = 1;
        while (!await server.UseAsync(null, session => TryDropAsync(session, database, isLast: attempt == Attempts, ct), ct))
            attempt++;
    }

    public static Task<List<string>> TablesAsync(Server server, string database, CancellationToken ct)
        => server.UseAsync(database, session => session.QueryAsync(TablesSql, r => r.GetString(0), ct), ct);

    private static async Task<bool> TryDropAsync(Session session, string database, bool isLast, CancellationToken ct)
    {
        try
        {
            await session.ExecuteAsync($"DROP DATABASE IF EXISTS {Identifier.Quote(database)}", ct);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            if (!isLast)
                return false;
            var sessions = await session.QueryAsync(SessionsSql, r => r.GetString(0), ct, database);
            throw new AccessException(
                $"database \"{database}\" is in use by {sessions.Count} sessions: {string.Join("; ", sessions.Take(MaxListed))}. "
                + "It is not dropped: end them, those of poolers too, and run again", e);
        }
    }
}
