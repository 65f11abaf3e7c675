using Access.Servers;

namespace Access.Grants;

/// <summary>The objects that a grant is about: whether they exist, and what the role holds on all of them together.</summary>
internal static class GrantTargets
{
    private const string ExistSql =
        """
        SELECT ($1 = 'public' OR EXISTS (SELECT FROM pg_roles WHERE rolname = $1)) AND EXISTS (SELECT FROM pg_database WHERE datname = $2)
           AND ($3 = '' OR EXISTS (SELECT FROM pg_roles WHERE rolname = $3)) AND ($4 = '' OR EXISTS (SELECT FROM pg_namespace WHERE nspname = $4))
        """;

    /// <summary>Whether there still are the role, the database and the schema. Without one of them there is no grant.</summary>
    public static Task<bool> ExistAsync(Session session, GrantDefinition grant, CancellationToken ct)
        => session.ScalarAsync<bool>(ExistSql, ct, grant.Role, grant.Database, grant.ForRole ?? "", grant.Schema ?? "");

    /// <summary>Refuses a grant in what does not exist.</summary>
    public static void RequireParents(GrantDefinition grant, IReadOnlyCollection<Held> found)
    {
        if (found.Count == 0 && (grant.Future || grant.Type.IsDatabase || grant.Type.IsSchema))
            throw new AccessException($"cannot grant on what does not exist: {Describe(grant)}");
    }

    /// <summary>What is to be said of named objects that do not exist: migrations make tables after the roles that will use them.</summary>
    public static string? Missing(GrantDefinition grant, IReadOnlyCollection<Held> found)
        => found.Count >= Expected(grant)
            ? null
            : $"{Describe(grant)} does not exist yet, and nothing is granted on it. Run \"pulumi up\" again once it does: this grant stays a pending update until then";

    /// <summary>The declared privileges that are held everywhere, and others that are held anywhere: what refresh shows as the grant.</summary>
    public static IEnumerable<string> Summary(GrantDefinition grant, IReadOnlyCollection<Held> held)
        => grant.Privileges.Where(p => held.Count >= Expected(grant) && held.All(h => h.Privileges.ContainsKey(p)))
            .Concat(held.SelectMany(h => h.Privileges.Keys).Except(grant.Privileges, StringComparer.Ordinal));

    private static int Expected(GrantDefinition grant) => grant.Objects.Length * Math.Max(1, grant.Columns.Length);

    private static string Describe(GrantDefinition grant)
    {
        if (grant.Future)
            return $"role \"{grant.ForRole}\"{(grant.Schema is null ? "" : $" or schema \"{grant.Schema}\"")}";
        var database = $"database \"{grant.Database}\"";
        if (grant.Type.IsDatabase)
            return database;
        var schema = $"schema \"{grant.Schema}\"";
        if (grant.Type.IsSchema)
            return $"{schema} in {database}";
        var columns = grant.Columns.Length > 0 ? $" ({string.Join(", ", grant.Columns)})" : "";
        return $"some of {string.Join(", ", grant.Objects)}{columns} in {schema} of {database}";
    }
}
