using Access.Grants;
using Access.Servers;

namespace Access.Functions;

/// <summary>Reads who may do what from the access control lists of a database, with every way in which a role comes to a privilege.</summary>
internal static class PrivilegeCatalog
{
    private const string ObjectsSql =
        """
        WITH asked AS (
          SELECT oid, rolname, rolsuper FROM pg_roles
          WHERE rolname = ANY ($1) OR ($1::text[] = '{}' AND NOT rolsuper AND rolname NOT LIKE 'pg\_%')
        ),
        spaces AS (
          SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
          WHERE nspname = ANY ($2) OR ($2::text[] = '{}' AND nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema')
        ),
        every(type, code, class, oid, schema, name, col, owner, acl) AS (
          SELECT 'database', 'd'::"char", tableoid, oid, NULL::name, NULL::text, NULL::name, datdba, coalesce(datacl, acldefault('d', datdba))
          FROM pg_database WHERE datname = current_database()
          UNION ALL
          SELECT 'schema', 'n', 'pg_namespace'::regclass, oid, nspname, NULL, NULL, nspowner, coalesce(nspacl, acldefault('n', nspowner)) FROM spaces
          UNION ALL
          SELECT 'table', 'r', c.tableoid, c.oid, s.nspname, c.relname, NULL, c.relowner, coalesce(c.relacl, acldefault('r', c.relowner))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
          UNION ALL
          SELECT 'sequence', 's', c.tableoid, c.oid, s.nspname, c.relname, NULL, c.relowner, coalesce(c.relacl, acldefault('s', c.relowner))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind = 'S'
          UNION ALL
          SELECT 'table', 'c', c.tableoid, c.oid, s.nspname, c.relname, a.attname, c.relowner, a.attacl
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN spaces s ON s.oid = c.relnamespace WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
          UNION ALL
          SELECT 'function', 'f', p.tableoid, p.oid, s.nspname, format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), NULL, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
          FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace
          UNION ALL
          SELECT 'type', 'T', t.tableoid, t.oid, s.nspname, t.typname, NULL, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
          FROM pg_type t JOIN spaces s ON s.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
          WHERE t.typcategory <> 'A' AND (t.typrelid = 0 OR c.relkind = 'c')
        ),
        objects AS (
          SELECT * FROM every o WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e')
        )
        """;

    // What these roles may do is in no list; a superuser is asked for nothing.
    private static readonly string HeldSql =
        $$"""
        , builtin(name, type, privilege) AS (
          VALUES ('pg_read_all_data', 'schema', 'USAGE'), ('pg_read_all_data', 'table', 'SELECT'), ('pg_read_all_data', 'sequence', 'SELECT'),
                 ('pg_write_all_data', 'schema', 'USAGE'), ('pg_write_all_data', 'table', 'INSERT'), ('pg_write_all_data', 'table', 'UPDATE'),
                 ('pg_write_all_data', 'table', 'DELETE'), ('pg_write_all_data', 'sequence', 'UPDATE'), ('pg_maintain', 'table', 'MAINTAIN')
        ),
        held(role, type, schema, name, col, creator, privilege, grantable, via) AS (
          SELECT r.rolname, o.type, o.schema, o.name, o.col, NULL::name, x.privilege_type, x.is_grantable OR x.grantee = o.owner,
                 CASE x.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(x.grantee) END
          FROM objects o CROSS JOIN LATERAL {{AclItems.Explode("o.acl")}} x JOIN asked r ON NOT r.rolsuper AND (x.grantee = 0 OR pg_has_role(r.oid, x.grantee, 'USAGE'))
          UNION ALL
          SELECT r.rolname, CASE d.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'function' WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema' ELSE 'largeObject' END,
                 s.nspname, NULL, NULL, pg_get_userbyid(d.defaclrole), x.privilege_type, x.is_grantable OR x.grantee = d.defaclrole,
                 CASE x.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(x.grantee) END
          FROM pg_default_acl d LEFT JOIN spaces s ON s.oid = d.defaclnamespace CROSS JOIN LATERAL {{AclItems.Explode("d.defaclacl")}} x
          JOIN asked r ON NOT r.rolsuper AND (x.grantee = 0 OR pg_has_role(r.oid, x.grantee, 'USAGE'))
          WHERE d.defaclnamespace = 0 OR s.oid IS NOT NULL
          UNION ALL
          SELECT r.rolname, o.type, o.schema, o.name, NULL, NULL, b.privilege, false, b.name
          FROM builtin b JOIN pg_roles g ON g.rolname = b.name JOIN asked r ON NOT r.rolsuper AND pg_has_role(r.oid, g.oid, 'USAGE') JOIN objects o ON o.type = b.type AND o.col IS NULL
          UNION ALL
          SELECT r.rolname, o.type, o.schema, o.name, NULL, NULL, x.privilege_type, true, 'superuser'
          FROM asked r CROSS JOIN objects o CROSS JOIN LATERAL aclexplode(acldefault(o.code, 10)) x WHERE r.rolsuper AND o.col IS NULL AND x.grantee = 10
        )
        SELECT role, type, schema, name, col, creator, via, array_agg(DISTINCT privilege), coalesce(array_agg(DISTINCT privilege) FILTER (WHERE grantable), '{}')
        FROM held GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3 NULLS FIRST, 4 NULLS FIRST, 5 NULLS FIRST, 6 NULLS FIRST, 7
        """;

    /// <summary>All that is held.</summary>
    /// <param name="session">A session in the database.</param>
    /// <param name="roles">By whom; empty: everybody but superusers and PostgreSQL's own roles.</param>
    /// <param name="schemas">Where; empty: everywhere but in PostgreSQL's own schemas.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static Task<List<HeldPrivileges>> FindAsync(Session session, string[] roles, string[] schemas, CancellationToken ct)
        => session.QueryAsync(
            ObjectsSql + HeldSql,
            r => new HeldPrivileges
            {
                Role = r.GetString(0),
                ObjectType = r.GetString(1),
                Schema = r.IsDBNull(2) ? null : r.GetString(2),
                Object = r.IsDBNull(3) ? null : r.GetString(3),
                Column = r.IsDBNull(4) ? null : r.GetString(4),
                ForRole = r.IsDBNull(5) ? null : r.GetString(5),
                Via = r.GetString(6),
                Privileges = [.. r.GetFieldValue<string[]>(7)],
                Grantable = [.. r.GetFieldValue<string[]>(8)],
            },
            ct,
            roles,
            schemas);
}
