using Access.Inputs;
using Access.Servers;

namespace Access.Databases;

/// <summary>Drops a database that holds no tables; one that does is the reason to refuse.</summary>
internal static class DatabaseDeletion
{
    private const int MaxListed = 10;

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
        await server.UseAsync(null, async session =>
        {
            await session.ExecuteAsync($"DROP DATABASE IF EXISTS {Identifier.Quote(database)}", ct);
            return true;
        }, ct);
    }

    public static Task<List<string>> TablesAsync(Server server, string database, CancellationToken ct)
        => server.UseAsync(database, session => session.QueryAsync(TablesSql, r => r.GetString(0), ct), ct);
}
