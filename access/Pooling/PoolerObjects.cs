using Access.Inputs;
using Access.Servers;

namespace Access.Pooling;

/// <summary>Schema, table and function of <c>PoolerAuth</c>: how they shall be, and what is missing.</summary>
internal static class PoolerObjects
{
    private const string Function = "pooler_auth.lookup(text)";

    // VALID UNTIL is the server's to check at a password login, which the pooler takes in its stead.
    private const string Body =
        """

        SELECT v.username::text, v.verifier
        FROM pooler_auth.verifiers v JOIN pg_catalog.pg_roles r ON r.rolname = v.username
        WHERE v.username = $1 AND r.rolcanlogin AND (r.rolvaliduntil IS NULL OR r.rolvaliduntil > pg_catalog.now())

        """;

    private const string CreateTable = "CREATE TABLE pooler_auth.verifiers (username name PRIMARY KEY, verifier text NOT NULL)";

    // Who may call it is set in the same transaction: a new function is everybody's until then.
    private const string CreateFunction =
        $"""
        CREATE OR REPLACE FUNCTION pooler_auth.lookup(text) RETURNS TABLE (username text, verifier text)
        LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body${Body}$body$
        """;

    private const string FoundSql =
        """
        SELECT 1, 'SCHEMA pooler_auth', pg_get_userbyid(n.nspowner), obj_description(n.oid, 'pg_namespace'), true,
               coalesce(n.nspacl, acldefault('n', n.nspowner))::text[]
        FROM pg_namespace n WHERE n.nspname = 'pooler_auth'
        UNION ALL
        SELECT 2, 'TABLE pooler_auth.verifiers', pg_get_userbyid(c.relowner), NULL, c.relkind = 'r', coalesce(c.relacl, acldefault('r', c.relowner))::text[]
        FROM pg_class c WHERE c.oid = to_regclass('pooler_auth.verifiers')
        UNION ALL
        SELECT 3, 'FUNCTION pooler_auth.lookup(text)', pg_get_userbyid(p.proowner), NULL,
               p.prosrc = $1 AND p.prosecdef AND p.proisstrict AND p.proconfig IS NOT DISTINCT FROM '{"search_path=pg_catalog, pg_temp"}'::text[], coalesce(p.proacl, acldefault('f', p.proowner))::text[]
        FROM pg_proc p WHERE p.oid = to_regprocedure('pooler_auth.lookup(text)')
        ORDER BY 1
        """;

    private const string GranteesSql =
        """
        SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END, pg_get_userbyid(x.grantee), array_agg(x.privilege_type)
        FROM aclexplode($1::text[]::aclitem[]) x WHERE pg_get_userbyid(x.grantee) <> $2 GROUP BY 1, 2 ORDER BY 1
        """;

    public static List<string> Removal { get; } = ["DROP FUNCTION IF EXISTS " + Function, "DROP TABLE IF EXISTS " + PoolerTable.Table, "DROP SCHEMA " + PoolerTable.Schema];

    public static Task<bool> ExistAsync(Session session, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT to_regnamespace('pooler_auth') IS NOT NULL", ct);

    /// <summary>The schema's comment; null where there is no schema.</summary>
    public static async Task<Comment?> CommentAsync(Session session, CancellationToken ct)
        => (await FindAsync(session, ct)) is [{ Order: 1 } schema, ..] ? new Comment(schema.Comment) : null;

    /// <summary>The owners, the schema's first.</summary>
    public static async Task<List<string>> OwnersAsync(Session session, CancellationToken ct)
        => [.. (await FindAsync(session, ct)).Select(f => f.Owner).Distinct(StringComparer.Ordinal)];

    /// <summary>The role that may call the function, or null.</summary>
    public static async Task<string?> CallerAsync(Session session, CancellationToken ct)
    {
        var function = (await FindAsync(session, ct)).Find(f => f.Order == 3);
        return function is null ? null : (await GranteesAsync(session, function, ct)).Select(g => g.Name).FirstOrDefault();
    }

    /// <summary>The statements that are missing.</summary>
    /// <param name="session">A session in the database of the table.</param>
    /// <param name="owner">Role that shall own everything.</param>
    /// <param name="caller">Role that may call the function.</param>
    /// <param name="marker">Comment that the schema shall have; null: any.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<List<string>> PlanAsync(Session session, string owner, string caller, string? marker, CancellationToken ct)
    {
        var (role, login) = (Identifier.Quote(owner), Identifier.Quote(caller));
        var found = await FindAsync(session, ct);
        var (schema, table, function) = (found.Find(f => f.Order == 1), found.Find(f => f.Order == 2), found.Find(f => f.Order == 3));
        var statements = new List<string>();
        if (schema is null)
            statements.Add($"CREATE SCHEMA pooler_auth AUTHORIZATION {role}");
        statements.AddRange(found.Where(f => f.Owner != owner).Select(f => $"ALTER {f.Target} OWNER TO {role}"));
        if (marker is not null && schema?.Comment != marker)
            statements.Add($"COMMENT ON SCHEMA pooler_auth IS {Identifier.Literal(marker)}");
        if (table is null)
            statements.AddRange([$"SET LOCAL ROLE {role}", CreateTable, "RESET ROLE"]);
        if (function is not { IsAsDeclared: true })
            statements.AddRange([$"SET LOCAL ROLE {role}", CreateFunction, "RESET ROLE"]);
        if (function is null)
            statements.Add($"REVOKE ALL ON FUNCTION {Function} FROM PUBLIC");
        foreach (var (target, privilege, order) in new[] { ("SCHEMA pooler_auth", "USAGE", 1), ("TABLE pooler_auth.verifiers", "", 2), ("FUNCTION " + Function, "EXECUTE", 3) })
        {
            var grantees = found.Find(f => f.Order == order) is { } there ? await GranteesAsync(session, there, ct) : [];
            foreach (var grantee in grantees.Where(g => g.Name != caller || privilege.Length == 0 || g.Privileges.Any(p => p != privilege)))
                statements.Add($"REVOKE ALL ON {target} FROM {grantee.Quoted}");
            if (privilege.Length > 0 && !grantees.Any(g => g.Name == caller && g.Privileges is [var only] && only == privilege))
                statements.Add($"GRANT {privilege} ON {target} TO {login}");
        }

        return statements;
    }

    private static Task<List<Found>> FindAsync(Session session, CancellationToken ct)
        => session.QueryAsync(
            FoundSql,
            r => new Found(r.GetInt32(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetBoolean(4), r.GetFieldValue<string[]>(5)),
            ct,
            Body);

    private static Task<List<Grantee>> GranteesAsync(Session session, Found found, CancellationToken ct)
        => session.QueryAsync(GranteesSql, r => new Grantee(r.GetString(0), r.GetString(1), r.GetFieldValue<string[]>(2)), ct, found.Acl, found.Owner);

    /// <summary>A comment, which may be none.</summary>
    internal sealed record Comment(string? Text);

    private sealed record Found(int Order, string Target, string Owner, string? Comment, bool IsAsDeclared, string[] Acl);

    private sealed record Grantee(string Quoted, string Name, string[] Privileges);
}
