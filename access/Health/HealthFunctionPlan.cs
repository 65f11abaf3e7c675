using Access.Inputs;
using Access.Servers;

namespace Access.Health;

/// <summary>The function as it is, and the statements that are missing.</summary>
internal static class HealthFunctionPlan
{
    private const string FindSql =
        """
        SELECT pg_get_userbyid(proowner), obj_description(oid, 'pg_proc'),
               prosrc = $2 AND prosecdef AND provolatile = 's' AND proconfig IS NOT DISTINCT FROM '{"search_path=pg_catalog, pg_temp"}'::text[]
        FROM pg_proc WHERE oid = to_regprocedure($1)
        """;

    private const string CallersSql =
        """
        SELECT CASE x.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(x.grantee) END
        FROM pg_proc p CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
        WHERE p.oid = to_regprocedure($1) AND x.grantee <> p.proowner ORDER BY 1
        """;

    private const string LacksSql = "SELECT p FROM unnest('{USAGE,CREATE}'::text[]) p WHERE NOT has_schema_privilege($1, $2, p)";

    /// <summary>The function, or null.</summary>
    public static async Task<Found?> FindAsync(Session session, HealthFunction function, CancellationToken ct)
        => await session.QueryAsync(
            FindSql, r => new Found(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetBoolean(2)), ct, HealthFunction.Name(function.Schema), function.Body) is [var found]
            ? found
            : null;

    /// <summary>Roles beside its owner that may call it; empty text is PUBLIC.</summary>
    public static Task<List<string>> CallersAsync(Session session, string schema, CancellationToken ct)
        => session.QueryAsync(CallersSql, r => r.GetString(0), ct, HealthFunction.Name(schema));

    /// <summary>The statements.</summary>
    /// <param name="session">A session in the function's database.</param>
    /// <param name="function">As it shall be.</param>
    /// <param name="marker">Comment that it shall have; null: any.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<List<string>> RunAsync(Session session, HealthFunction function, string? marker, CancellationToken ct)
    {
        var name = HealthFunction.Name(function.Schema);
        var owner = Identifier.Quote(function.Owner);
        var found = await FindAsync(session, function, ct);
        var statements = new List<string>();
        if (found is not { IsAsDeclared: true } || found.Owner != function.Owner)
        {
            // An owner needs these on the schema at this moment only.
            var lent = string.Join(", ", await session.QueryAsync(LacksSql, r => r.GetString(0), ct, function.Owner, function.Schema));
            if (lent.Length > 0)
                statements.Add($"GRANT {lent} ON SCHEMA {Identifier.Quote(function.Schema)} TO {owner}");
            if (found is not null && found.Owner != function.Owner)
                statements.Add($"ALTER FUNCTION {name} OWNER TO {owner}");
            if (found is not { IsAsDeclared: true })
                statements.AddRange([$"SET LOCAL ROLE {owner}", function.Create, "RESET ROLE"]);
            if (lent.Length > 0)
                statements.Add($"REVOKE {lent} ON SCHEMA {Identifier.Quote(function.Schema)} FROM {owner}");
        }

        if (marker is not null && found?.Comment != marker)
            statements.Add($"COMMENT ON FUNCTION {name} IS {Identifier.Literal(marker)}");
        // A new function is everybody's to call until then.
        List<string> callers = found is null ? [""] : await CallersAsync(session, function.Schema, ct);
        statements.AddRange(callers.Except(function.Callers, StringComparer.Ordinal)
            .Select(c => $"REVOKE ALL ON FUNCTION {name} FROM {(c.Length == 0 ? "PUBLIC" : Identifier.Quote(c))}"));
        statements.AddRange(function.Callers.Except(callers, StringComparer.Ordinal).Select(c => $"GRANT EXECUTE ON FUNCTION {name} TO {Identifier.Quote(c)}"));
        return statements;
    }

    /// <summary>A function found.</summary>
    /// <param name="Owner">Its owner.</param>
    /// <param name="Comment">Its comment, where the marker is.</param>
    /// <param name="IsAsDeclared">Text, search path and rights of execution are those declared.</param>
    internal sealed record Found(string Owner, string? Comment, bool IsAsDeclared);
}
