using System.Collections.Immutable;
using Access.Grants;
using Access.PublicAccess;
using Access.Roles;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Experimental;

namespace Access.Tests.Support;

/// <summary>What a program might declare about two roles in database <c>seq</c>, whose owner is <c>seq_owner</c>: null is "not at all".</summary>
/// <param name="Group">A role without login.</param>
/// <param name="Member">A login, a member of the group where there is one.</param>
/// <param name="Tables">Privileges of the group on tables; none is "no grant".</param>
/// <param name="Future">Privileges of the group on tables to come.</param>
/// <param name="Schema">Privileges of the member on schema <c>public</c>.</param>
/// <param name="Database">Privileges of the member on the database.</param>
/// <param name="Revoked">What PUBLIC loses.</param>
internal sealed record RandomProgram(
    RandomRole? Group,
    RandomRole? Member,
    ImmutableArray<string> Tables,
    ImmutableArray<string> Future,
    ImmutableArray<string> Schema,
    ImmutableArray<string> Database,
    ImmutableArray<string> Revoked)
{
    private static readonly string[] OnTables = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];

    /// <summary>All resources that there may be, each after those that it needs.</summary>
    public static readonly ImmutableArray<string> Order = ["group", "member", "public", "tables", "future", "schema", "database"];

    public static readonly RandomProgram Nothing = new(null, null, [], [], [], [], []);

    public static readonly Gen<RandomProgram> Any =
        from roles in RandomRole.Any.OrNull().Two()
        from tables in Gen.SubListOf(OnTables).Two()
        from schema in Gen.SubListOf("USAGE", "CREATE")
        from database in Gen.SubListOf("CONNECT", "TEMPORARY", "CREATE")
        from revoked in Gen.SubListOf("CONNECT", "TEMPORARY", "CREATE", "EXECUTE")
        select new RandomProgram(
            roles.Item1,
            roles.Item2,
            roles.Item1 is null ? [] : [.. tables.Item1],
            roles.Item1 is null ? [] : [.. tables.Item2],
            roles.Item2 is null ? [] : [.. schema],
            roles.Item2 is null ? [] : [.. database],
            [.. revoked]);

    /// <summary>The resources, each after those that it needs.</summary>
    public IEnumerable<(string Type, string Name, ImmutableDictionary<string, PropertyValue> Inputs)> Resources()
    {
        if (Group is not null)
            yield return (RoleKind.TypeToken, "group", Group.Inputs("seq_group", login: false, null));
        if (Member is not null)
            yield return (RoleKind.TypeToken, "member", Member.Inputs("seq_member", login: true, Group is null ? null : "seq_group"));
        if (!Revoked.IsEmpty)
            yield return (RevokePublicKind.TypeToken, "public", Props.Of(("database", "seq"), ("privileges", Revoked.ToArray()), ("creators", new[] { "seq_owner" })));
        if (!Tables.IsEmpty)
            yield return (GrantKind.TypeToken, "tables", Grant("seq_group", "table", Tables).Add("schema", Props.Value("public")));
        if (!Future.IsEmpty)
            yield return (GrantKind.TypeToken, "future", Grant("seq_group", "table", Future).Add("future", Props.Value(true)).Add("forRole", Props.Value("seq_owner")));
        if (!Schema.IsEmpty)
            yield return (GrantKind.TypeToken, "schema", Grant("seq_member", "schema", Schema).Add("schema", Props.Value("public")));
        if (!Database.IsEmpty)
            yield return (GrantKind.TypeToken, "database", Grant("seq_member", "database", Database));
    }

    /// <summary>What <see cref="OnServerAsync"/> finds where all this is so.</summary>
    public string Expected()
    {
        var lines = new List<string>();
        AddRole(lines, "seq_group", Group, null);
        AddRole(lines, "seq_member", Member, Group is null ? null : "seq_group");
        AddGrant(lines, "tables", Tables);
        AddGrant(lines, "future", Future);
        AddGrant(lines, "schema", Schema);
        AddGrant(lines, "database", Database);
        var open = new[] { "CONNECT", "TEMPORARY", "EXECUTE" }.Except(Revoked, StringComparer.Ordinal).ToImmutableArray();
        AddGrant(lines, "public", open);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The same, read from the catalogs.</summary>
    public static async Task<string> OnServerAsync(TestServer server)
        => string.Join('\n', ((string[])(await server.SqlAsync(OnServerSql, "seq"))!).Order(StringComparer.Ordinal));

    private const string OnServerSql =
        """
        SELECT array(
          SELECT concat_ws(' ', r.rolname, r.rolconnlimit, r.rolcreatedb, s.setconfig::text, (SELECT string_agg(g.rolname, ',') FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid))
          FROM pg_roles r LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid WHERE r.rolname IN ('seq_group', 'seq_member')
          UNION ALL
          SELECT a.what || ' ' || string_agg(DISTINCT x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ',' ORDER BY x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END)
          FROM (
            SELECT 'tables' AS what, relacl AS acl, 'seq_group' AS grantee FROM pg_class WHERE oid = 'public.t'::regclass
            UNION ALL SELECT 'future', defaclacl, 'seq_group' FROM pg_default_acl WHERE defaclrole = 'seq_owner'::regrole AND defaclobjtype = 'r'
            UNION ALL SELECT 'schema', nspacl, 'seq_member' FROM pg_namespace WHERE nspname = 'public'
            UNION ALL SELECT 'database', datacl, 'seq_member' FROM pg_database WHERE datname = 'seq'
            UNION ALL SELECT 'public', coalesce(datacl, acldefault('d', datdba)), '' FROM pg_database WHERE datname = 'seq'
            UNION ALL SELECT 'public', coalesce(proacl, acldefault('f', proowner)), '' FROM pg_proc WHERE oid = 'public.f()'::regprocedure
          ) a CROSS JOIN LATERAL aclexplode(a.acl) x
          WHERE CASE x.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(x.grantee) END = a.grantee
          GROUP BY a.what)
        """;

    private static ImmutableDictionary<string, PropertyValue> Grant(string role, string type, ImmutableArray<string> privileges)
        => Props.Of(("role", role), ("database", "seq"), ("objectType", type), ("privileges", privileges.ToArray()));

    private static void AddRole(List<string> lines, string name, RandomRole? role, string? group)
    {
        if (role is not null)
            lines.Add(string.Join(' ', new[] { name, $"{role.ConnectionLimit}", role.CreatesDatabases ? "t" : "f", role.Setting is null ? null : $"{{work_mem={role.Setting}}}", group }.OfType<string>()));
    }

    private static void AddGrant(List<string> lines, string what, ImmutableArray<string> privileges)
    {
        if (!privileges.IsEmpty)
            lines.Add(what + " " + string.Join(',', privileges.Order(StringComparer.Ordinal)));
    }
}
