using System.Collections.Immutable;
using Access.Servers;
using Npgsql;

namespace Access.Roles;

/// <summary>Reads roles from the catalogs that everybody may read: <c>pg_authid</c> is closed on managed services.</summary>
internal static class RoleCatalog
{
    private const string RoleSql =
        """
        SELECT oid, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolinherit, rolconnlimit,
               nullif(rolvaliduntil, 'infinity'), shobj_description(oid, 'pg_authid')
        FROM pg_roles WHERE rolname = $1
        """;

    private const string SettingsSql =
        """
        SELECT coalesce(d.datname, ''), split_part(c, '=', 1), substr(c, strpos(c, '=') + 1)
        FROM pg_db_role_setting s CROSS JOIN unnest(s.setconfig) c LEFT JOIN pg_database d ON d.oid = s.setdatabase
        WHERE s.setrole = $1
        """;

    // From 16 on a membership has a row per grantor; together they give the most that one of them gives.
    private const string MembershipsSql =
        """
        SELECT g.rolname, bool_or(m.inherit_option), bool_or(m.set_option), bool_or(m.admin_option)
        FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = $1 GROUP BY 1 ORDER BY 1
        """;

    private const string MembershipsSqlBefore16 =
        """
        SELECT g.rolname, r.rolinherit, true, m.admin_option
        FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member WHERE m.member = $1 ORDER BY 1
        """;

    /// <summary>The role of that name, or null.</summary>
    public static async Task<RoleOnServer?> FindAsync(Session session, string name, CancellationToken ct)
    {
        var found = await session.QueryAsync(RoleSql, reader => ReadRole(reader, name), ct, name);
        if (found is not [var role])
            return null;
        var settings = await session.QueryAsync(SettingsSql, r => (Database: r.GetString(0), Name: r.GetString(1), Value: r.GetString(2)), ct, role.Oid);
        var memberships = await session.QueryAsync(
            session.Version >= 16 ? MembershipsSql : MembershipsSqlBefore16,
            r => new Membership(r.GetString(0), r.GetBoolean(1), r.GetBoolean(2), r.GetBoolean(3)),
            ct,
            role.Oid);
        var byDatabase = settings.ToLookup(s => s.Database, s => KeyValuePair.Create(s.Name, s.Value), StringComparer.Ordinal);
        return role with
        {
            Definition = role.Definition with
            {
                Settings = Sorted(byDatabase[""]),
                DatabaseSettings = byDatabase.Where(d => d.Key.Length > 0).ToImmutableSortedDictionary(d => d.Key, Sorted, StringComparer.Ordinal),
                Memberships = [.. memberships],
            },
        };
    }

    private static ImmutableSortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> settings)
        => settings.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static RoleOnServer ReadRole(NpgsqlDataReader reader, string name)
    {
        var definition = new RoleDefinition
        {
            Name = name,
            Login = reader.GetBoolean(1),
            Superuser = reader.GetBoolean(2),
            CreateDatabase = reader.GetBoolean(3),
            CreateRole = reader.GetBoolean(4),
            Replication = reader.GetBoolean(5),
            BypassRowLevelSecurity = reader.GetBoolean(6),
            Inherit = reader.GetBoolean(7),
            ConnectionLimit = reader.GetInt32(8),
            ValidUntil = reader.IsDBNull(9) ? null : new DateTimeOffset(reader.GetDateTime(9)),
        };
        return new RoleOnServer(definition, reader.GetFieldValue<uint>(0), reader.IsDBNull(10) ? null : reader.GetString(10));
    }
}
