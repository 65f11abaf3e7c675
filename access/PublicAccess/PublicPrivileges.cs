using System.Collections.Immutable;
using Access.Grants;
using Access.Servers;

namespace Access.PublicAccess;

/// <summary>What PUBLIC holds in a database, and the statements that take it away or give it back.</summary>
internal static class PublicPrivileges
{
    // Each way to hold something, with the statement between verb and grantee. Functions of extensions belong to the extensions.
    private const string HeldSql =
        """
        WITH creators AS (SELECT oid, rolname FROM pg_roles WHERE rolname = ANY ($2)),
        places AS (
          SELECT 'ON DATABASE ' || quote_ident(datname) AS target, NULL AS prefix, coalesce(datacl, acldefault('d', datdba)) AS acl, ARRAY['CONNECT', 'TEMPORARY', 'CREATE'] AS kinds
          FROM pg_database WHERE datname = current_database()
          UNION ALL
          SELECT 'ON SCHEMA public', NULL, coalesce(nspacl, acldefault('n', nspowner)), ARRAY['CREATE'] FROM pg_namespace WHERE nspname = 'public'
          UNION ALL
          SELECT format('ON ROUTINE %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), NULL, coalesce(p.proacl, acldefault('f', p.proowner)), ARRAY['EXECUTE']
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN creators c ON c.oid = p.proowner
          WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
          UNION ALL
          SELECT 'ON ROUTINES', format('ALTER DEFAULT PRIVILEGES FOR ROLE %I ', c.rolname), coalesce(d.defaclacl, acldefault('f', c.oid)), ARRAY['EXECUTE']
          FROM creators c LEFT JOIN pg_default_acl d ON d.defaclrole = c.oid AND d.defaclnamespace = 0 AND d.defaclobjtype = 'f'
        )
        """;

    private static readonly string RevokeSql =
        HeldSql
        + $"""
        , lists AS (
          SELECT * FROM places
          UNION ALL
          SELECT 'ON ROUTINES', format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I ', c.rolname, n.nspname), d.defaclacl, ARRAY['EXECUTE']
          FROM creators c JOIN pg_default_acl d ON d.defaclrole = c.oid AND d.defaclobjtype = 'f' JOIN pg_namespace n ON n.oid = d.defaclnamespace
        )
        SELECT format('%sREVOKE %s %s FROM PUBLIC', prefix, string_agg(DISTINCT x.privilege_type, ', '), target)
        FROM lists CROSS JOIN LATERAL {AclItems.Explode("acl")} x
        WHERE x.grantee = 0 AND x.privilege_type = ANY ($1) AND x.privilege_type = ANY (kinds)
        GROUP BY prefix, target ORDER BY prefix NULLS FIRST, target
        """;

    // CREATE is PUBLIC's on schema public only, and only before 15.
    private static readonly string RestoreSql =
        HeldSql
        + $"""
        SELECT format('%sGRANT %s %s TO PUBLIC', prefix, string_agg(k, ', '), target)
        FROM places CROSS JOIN LATERAL unnest(kinds) k
        WHERE k = ANY ($1) AND NOT (k = 'CREATE' AND (target <> 'ON SCHEMA public' OR current_setting('server_version_num')::int >= 150000))
          AND NOT EXISTS (SELECT FROM {AclItems.Explode("acl")} x WHERE x.grantee = 0 AND x.privilege_type = k)
        GROUP BY prefix, target ORDER BY prefix NULLS FIRST, target
        """;

    private const string CreatorsSql =
        """
        SELECT pg_get_userbyid(d.defaclrole) FROM pg_default_acl d
        WHERE d.defaclnamespace = 0 AND d.defaclobjtype = 'f' AND NOT EXISTS (SELECT FROM aclexplode(d.defaclacl) x WHERE x.grantee = 0) ORDER BY 1
        """;

    /// <summary>Statements that take privileges away.</summary>
    /// <param name="session">A session in the database.</param>
    /// <param name="privileges">Which.</param>
    /// <param name="creators">Roles whose functions count.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static Task<List<string>> RevokeAsync(Session session, string[] privileges, string[] creators, CancellationToken ct)
        => session.QueryAsync(RevokeSql, r => r.GetString(0), ct, privileges, creators);

    /// <summary>Statements that give back what a new database has.</summary>
    public static Task<List<string>> RestoreAsync(Session session, string[] privileges, string[] creators, CancellationToken ct)
        => session.QueryAsync(RestoreSql, r => r.GetString(0), ct, privileges, creators);

    /// <summary>Those of <paramref name="privileges"/> that PUBLIC does not hold now.</summary>
    public static async Task<IEnumerable<string>> RevokedAsync(Session session, ImmutableArray<string> privileges, CancellationToken ct)
    {
        var creators = await CreatorsAsync(session, ct);
        var revoked = new List<string>();
        foreach (var privilege in privileges)
        {
            if ((privilege != "EXECUTE" || creators.Count > 0) && (await RevokeAsync(session, [privilege], [.. creators], ct)).Count == 0)
                revoked.Add(privilege);
        }

        return revoked;
    }

    /// <summary>Roles whose functions to come are not PUBLIC's to execute.</summary>
    public static Task<List<string>> CreatorsAsync(Session session, CancellationToken ct) => session.QueryAsync(CreatorsSql, r => r.GetString(0), ct);
}
