using System.Collections.Immutable;
using Access.Servers;

namespace Access.Grants;

/// <summary>Reads what a role holds, from the access control lists themselves: privileges that come by membership are another grant's.</summary>
internal static class GrantCatalog
{
    private const string DatabaseSql =
        """
        SELECT quote_ident(datname), NULL::name, pg_get_userbyid(datdba), coalesce(datacl, acldefault('d', datdba))
        FROM pg_database WHERE datname = $1
        """;

    private const string SchemaSql =
        """
        SELECT quote_ident(nspname), NULL::name, pg_get_userbyid(nspowner), coalesce(nspacl, acldefault('n', nspowner))
        FROM pg_namespace WHERE nspname = $1
        """;

    private const string RelationSql =
        """
        SELECT format('%I.%I', n.nspname, c.relname), NULL::name, pg_get_userbyid(c.relowner), coalesce(c.relacl, acldefault('TYPE', c.relowner))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relkind = ANY ('KINDS') AND ($2::text[] = '{}' OR c.relname = ANY ($2)) AND NOT c.relname = ANY ($3)
        """;

    private const string ColumnSql =
        """
        SELECT format('%I.%I', n.nspname, c.relname), a.attname, pg_get_userbyid(c.relowner), a.attacl
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE n.nspname = $1 AND c.relkind = ANY ('{r,p,v,m,f}') AND c.relname = ANY ($2) AND NOT c.relname = ANY ($3)
          AND a.attname = ANY ($4) AND a.attnum > 0 AND NOT a.attisdropped
        """;

    private const string FunctionSql =
        """
        SELECT format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), NULL::name, pg_get_userbyid(p.proowner),
               coalesce(p.proacl, acldefault('f', p.proowner))
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = $1
          AND ($2::text[] = '{}' OR p.oid = ANY (SELECT to_regprocedure(quote_ident($1) || '.' || s) FROM unnest($2) s))
          AND NOT p.oid = ANY (SELECT to_regprocedure(quote_ident($1) || '.' || s) FROM unnest($3) s)
        """;

    // Rows of tables and arrays are types too, but nobody grants on them.
    private const string TypeSql =
        """
        SELECT format('%I.%I', n.nspname, t.typname), NULL::name, pg_get_userbyid(t.typowner), coalesce(t.typacl, acldefault('T', t.typowner))
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE n.nspname = $1 AND t.typcategory <> 'A' AND (t.typrelid = 0 OR c.relkind = 'c')
          AND ($2::text[] = '{}' OR t.typname = ANY ($2)) AND NOT t.typname = ANY ($3)
        """;

    private const string LargeObjectSql =
        """
        SELECT oid::text, NULL::name, pg_get_userbyid(lomowner), coalesce(lomacl, acldefault('L', lomowner))
        FROM pg_largeobject_metadata WHERE ($1::text[] = '{}' OR oid::text = ANY ($1)) AND NOT oid::text = ANY ($2)
        """;

    // Settings are the first superuser's; they are known in lower case.
    private const string ParameterSql =
        """
        SELECT (SELECT string_agg(quote_ident(part), '.') FROM unnest(string_to_array(lower(name), '.')) part), NULL::name, pg_get_userbyid(10), coalesce(paracl, acldefault('p', 10))
        FROM unnest($1) name LEFT JOIN pg_parameter_acl ON parname = lower(name)
        """;

    private const string DefaultsSql =
        """
        SELECT coalesce(quote_ident(n.nspname), ''), NULL::name, r.rolname, d.defaclacl
        FROM pg_roles r LEFT JOIN pg_namespace n ON n.nspname = $2
        LEFT JOIN pg_default_acl d ON d.defaclrole = r.oid AND d.defaclnamespace = coalesce(n.oid, 0) AND d.defaclobjtype = $3::"char"
        WHERE r.rolname = $1 AND ($2 = '' OR n.oid IS NOT NULL)
        """;

    // pg_database_owner has one member, which no GRANT can change: the owner of the database.
    private const string OwnerSql =
        "CASE o.owner WHEN 'pg_database_owner' THEN (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) ELSE o.owner END";

    /// <summary>What <paramref name="grant"/> is about, and what its role holds there now.</summary>
    public static async Task<List<Held>> FindAsync(Session session, GrantDefinition grant, CancellationToken ct)
    {
        var (sql, parameters) = Query(grant);
        var grantee = grant.IsPublic ? "0" : "(SELECT oid FROM pg_roles WHERE rolname = $" + (parameters.Length + 1) + ")";
        var text =
            $"""
            SELECT o.target, o.col, {OwnerSql}, p.names, p.options
            FROM ({sql}) o(target, col, owner, acl)
            CROSS JOIN LATERAL (
              SELECT coalesce(array_agg(x.privilege_type), '{"{}"}') AS names, coalesce(array_agg(x.is_grantable), '{"{}"}') AS options
              FROM {AclItems.Explode("o.acl")} x WHERE x.grantee = {grantee}) p
            ORDER BY 1, 2
            """;
        return await session.QueryAsync(
            text,
            r => new Held(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetString(2), Privileges(r.GetFieldValue<string[]>(3), r.GetFieldValue<bool[]>(4))),
            ct,
            grant.IsPublic ? parameters : [.. parameters, grant.Role]);
    }

    private static (string Sql, object[] Parameters) Query(GrantDefinition grant)
    {
        if (grant.Future)
            return (DefaultsSql, [grant.ForRole!, grant.Schema ?? "", grant.Type.Code.ToString()]);
        object[] inSchema = [grant.Schema ?? "", grant.Objects.ToArray(), grant.ExceptObjects.ToArray()];
        return grant.Type.Name switch
        {
            "database" => (DatabaseSql, [grant.Database]),
            "schema" => (SchemaSql, [grant.Schema!]),
            "table" when grant.Columns.Length > 0 => (ColumnSql, [.. inSchema, grant.Columns.ToArray()]),
            "table" => (Relations('r', "{r,p,v,m,f}"), inSchema),
            "sequence" => (Relations('s', "{S}"), inSchema),
            "function" => (FunctionSql, inSchema),
            "largeObject" => (LargeObjectSql, [.. inSchema[1..]]),
            "parameter" => (ParameterSql, [inSchema[1]]),
            _ => (TypeSql, inSchema),
        };
    }

    private static string Relations(char type, string kinds)
        => RelationSql.Replace("TYPE", type.ToString(), StringComparison.Ordinal).Replace("KINDS", kinds, StringComparison.Ordinal);

    // Two grantors may have given the same privilege: one grant option is enough to have it.
    private static ImmutableSortedDictionary<string, bool> Privileges(string[] names, bool[] grantable)
        => names.Zip(grantable).GroupBy(p => p.First, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Any(p => p.Second), StringComparer.Ordinal);
}
