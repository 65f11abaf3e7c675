using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.Inputs;
using Access.PublicAccess;
using Access.Roles;
using Pulumi.Experimental;

namespace Access.Tests.Support;

/// <summary>Services on one server with the standard roles: what is declared, and what follows from that for each role.</summary>
internal sealed class StandardAccess
{
    private static readonly string[] Logins = ["a", "b", "migrator", "readonly", "cleanup"];
    private static readonly string[] Shared = ["monitoring", "dump", "ephemeral"];

    private readonly List<DeclaredGrant> grants = [];

    /// <summary>Declares them.</summary>
    /// <param name="services">One database each, of the same name.</param>
    /// <param name="ownsPostgres">The login of the provider may close the database <c>postgres</c>.</param>
    public StandardAccess(string[] services, bool ownsPostgres)
    {
        Services = services;
        Databases = [.. services, "postgres"];
        foreach (var service in services)
            Declare(service);
        foreach (var shared in new[] { "monitoring", "dump" })
            grants.AddRange(services.Select(service => new DeclaredGrant(shared, service, "database", "CONNECT")));
        IsPostgresOpen = !ownsPostgres;
    }

    public IReadOnlyList<string> Services { get; }

    public IReadOnlyList<string> Databases { get; }

    /// <summary>Everybody may connect to <c>postgres</c> and make temporary tables there.</summary>
    public bool IsPostgresOpen { get; }

    /// <summary>All roles, those without login included.</summary>
    public IEnumerable<string> Roles
        => [.. Services.SelectMany(s => new[] { "owner", "service" }.Concat(Logins).Select(r => $"{s}_{r}")), .. Shared];

    public static bool IsLogin(string role) => !role.EndsWith("_owner", StringComparison.Ordinal) && !role.EndsWith("_service", StringComparison.Ordinal);

    public static string Password(string role) => "planted-" + role;

    /// <summary>The resources, each after those that it needs.</summary>
    public IEnumerable<(string Type, string Name, ImmutableDictionary<string, PropertyValue> Inputs)> Resources()
    {
        foreach (var role in Roles)
            yield return (RoleKind.TypeToken, role, Role(role));
        foreach (var service in Services)
            yield return (DatabaseKind.TypeToken, service, Props.Of(("name", service), ("owner", service + "_owner")));
        foreach (var database in IsPostgresOpen ? Services : Databases)
        {
            var creators = Services.Contains(database) ? new[] { database + "_owner" } : [];
            yield return (RevokePublicKind.TypeToken, database + "-public", Props.Of(("database", database), ("creators", creators)));
        }

        foreach (var grant in grants)
        {
            var inputs = Props.Of(("role", grant.Role), ("database", grant.Database), ("objectType", grant.ObjectType), ("privileges", grant.Privileges));
            var name = $"{grant.Role}-{grant.Database}-{grant.ObjectType}";
            yield return (GrantKind.TypeToken, name, grant.ObjectType == "database" ? inputs : inputs.Add("schema", Props.Value("public")));
            if (grant.ObjectType is not ("database" or "schema"))
                yield return (GrantKind.TypeToken, name + "-future", inputs.Add("future", Props.Value(true)).Add("forRole", Props.Value(grant.Database + "_owner")));
        }
    }

    /// <summary>What <c>accessMatrix</c> makes of the declaration.</summary>
    public async Task<IReadOnlySet<MatrixEntry>> MatrixAsync(TestStack stack)
    {
        var answer = await stack.InvokeAsync("access:index:accessMatrix", Props.Of(("roles", Inputs(RoleKind.TypeToken)), ("grants", Inputs(GrantKind.TypeToken))));
        var matrix = new HashSet<MatrixEntry>();
        foreach (var held in new PropertyReader(answer).ObjectList("privileges"))
        {
            foreach (var privilege in held.TextList("privileges") ?? [])
                matrix.Add(new MatrixEntry(held.Text("role")!, held.Text("database")!, held.Text("objectType")!, privilege, held.Has("forRole")));
        }

        return matrix;
    }

    /// <summary>Whether a role may, by the matrix, by owning the database, and by what PostgreSQL's own roles give.</summary>
    /// <param name="matrix">The matrix of the declaration.</param>
    /// <param name="asked">The role and what it takes; without a privilege: to be the owner.</param>
    public bool Allows(IReadOnlySet<MatrixEntry> matrix, MatrixEntry asked)
    {
        if (IsLogin(asked.Role) && !Holds(matrix, asked with { ObjectType = "database", Privilege = "CONNECT", OnLaterObjects = false }))
            return false;
        return Holds(matrix, asked) && (asked.ObjectType == "database" || Holds(matrix, asked with { ObjectType = "schema", Privilege = "USAGE", OnLaterObjects = false }));
    }

    private bool Holds(IReadOnlySet<MatrixEntry> matrix, MatrixEntry asked)
    {
        if (asked.Role == asked.Database + "_owner" || asked.Role == asked.Database + "_migrator" || matrix.Contains(asked))
            return true;
        if (asked.Database == "postgres" && IsPostgresOpen && asked.Privilege is "CONNECT" or "TEMPORARY")
            return true;
        // pg_read_all_data
        return asked.Role == "dump" && (asked.ObjectType, asked.Privilege) is ("schema", "USAGE") or ("table", "SELECT") or ("sequence", "SELECT");
    }

    private ImmutableDictionary<string, PropertyValue>[] Inputs(string type) => [.. Resources().Where(r => r.Type == type).Select(r => r.Inputs.Remove("password"))];

    private void Declare(string service)
    {
        foreach (var role in new[] { "service", "readonly", "cleanup" })
        {
            grants.Add(new($"{service}_{role}", service, "database", "CONNECT"));
            grants.Add(new($"{service}_{role}", service, "schema", "USAGE"));
        }

        grants.Add(new(service + "_service", service, "table", "SELECT", "INSERT", "UPDATE"));
        grants.Add(new(service + "_service", service, "sequence", "USAGE"));
        grants.Add(new(service + "_service", service, "function", "EXECUTE"));
        grants.Add(new(service + "_readonly", service, "table", "SELECT"));
        grants.Add(new(service + "_readonly", service, "sequence", "SELECT"));
        grants.Add(new(service + "_cleanup", service, "table", "SELECT", "DELETE"));
    }

    private static ImmutableDictionary<string, PropertyValue> Role(string role)
    {
        var inputs = Props.Of(("name", role), ("login", IsLogin(role)));
        if (IsLogin(role))
            inputs = inputs.Add("password", Props.Secret(Password(role)));
        var service = role.Split('_')[0];
        return role switch
        {
            "monitoring" => inputs.Add("memberOf", Groups("pg_monitor")),
            "dump" => inputs.Add("memberOf", Groups("pg_read_all_data")),
            "ephemeral" => inputs.Add("validUntil", Props.Value("2035-01-01T00:00:00Z")),
            _ when role.EndsWith("_a", StringComparison.Ordinal) || role.EndsWith("_b", StringComparison.Ordinal) => inputs.Add("memberOf", Groups(service + "_service")),
            _ when role.EndsWith("_migrator", StringComparison.Ordinal)
                => inputs.Add("memberOf", Groups(service + "_owner")).Add("settings", Props.Value(Props.Of(("role", service + "_owner")))),
            _ => inputs,
        };
    }

    private static PropertyValue Groups(string group) => Props.Value(new[] { Props.Of(("role", group)) });
}
