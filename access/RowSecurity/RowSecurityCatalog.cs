using Access.Servers;

namespace Access.RowSecurity;

/// <summary>Reads tables and their policies.</summary>
internal static class RowSecurityCatalog
{
    private const string TablesSql =
        """
        SELECT c.relname, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND c.relname = ANY ($2) ORDER BY 1
        """;

    private const string PoliciesSql =
        """
        SELECT c.relname, p.polname,
               CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END, p.polpermissive,
               ARRAY(SELECT CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END FROM unnest(p.polroles) r),
               pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy')
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = ANY ($2) ORDER BY 1, 2
        """;

    /// <summary>Those of the named tables that exist.</summary>
    public static async Task<List<ProtectedTable>> FindAsync(Session session, string schema, string[] tables, CancellationToken ct)
    {
        var policies = await session.QueryAsync(
            PoliciesSql,
            r => (Table: r.GetString(0), Policy: new PolicyOnServer(
                new RowPolicy
                {
                    Name = r.GetString(1),
                    Command = r.GetString(2),
                    Permissive = r.GetBoolean(3),
                    Roles = [.. r.GetFieldValue<string[]>(4).Order(StringComparer.Ordinal)],
                    Using = r.IsDBNull(5) ? null : r.GetString(5),
                    Check = r.IsDBNull(6) ? null : r.GetString(6),
                },
                r.IsDBNull(7) ? null : r.GetString(7))),
            ct,
            schema,
            tables);
        return await session.QueryAsync(
            TablesSql,
            r => new ProtectedTable(
                r.GetString(0), r.GetString(1), r.GetBoolean(2), r.GetBoolean(3), [.. policies.Where(p => p.Table == r.GetString(0)).Select(p => p.Policy)]),
            ct,
            schema,
            tables);
    }
}
