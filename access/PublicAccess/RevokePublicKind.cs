using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.PublicAccess;

/// <summary><c>access:index:RevokePublic</c>.</summary>
internal sealed class RevokePublicKind : ConvergingKind
{
    public const string TypeToken = "access:index:RevokePublic";

    private static readonly ImmutableArray<string> Revocable = ["CONNECT", "TEMPORARY", "CREATE", "EXECUTE"];

    public override string Token => TypeToken;

    public override string Description
        => "Takes from PUBLIC, in one database, what PostgreSQL gives to every role. Deleted, it gives back what a new database of the server's version has.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "The database. `postgres` and `template1` have the same open doors; what is taken from `template1`, databases copied from it lack too.", Required: true, Replaces: true),
        new("privileges", PropertyType.ListOf(PropertyType.Text), "What PUBLIC loses: CONNECT and TEMPORARY on the database, CREATE on the database and its schema `public`, EXECUTE on functions. Default: all four.", Default: Property.Of(Revocable)),
        new("creators", PropertyType.ListOf(PropertyType.Text), "Roles that make functions here: EXECUTE is taken on those that they own and on those that they will make. Functions of extensions stay as they are."),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        inputs.RequireName("database");
        if (inputs.Text("database") == "template0")
            inputs.Problem("database", "found \"template0\", which nobody may connect to: leave it out");
        var privileges = inputs.TextList("privileges") ?? [];
        for (var i = 0; i < privileges.Length; i++)
        {
            if (!Revocable.Contains(privileges[i], StringComparer.Ordinal))
                inputs.Problem($"privileges[{i}]", $"found {privileges[i]}, expected one of {string.Join(", ", Revocable)}");
        }

        inputs.CheckNames("creators");
    }

    protected override string Id(PropertyReader inputs) => inputs.Text("database")!;

    protected override Place Place(PropertyReader inputs) => new(inputs.Text("database"), "grants", "database " + inputs.Text("database"));

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct) => Task.FromResult(true);

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (privileges, creators) = (Privileges(declared.Inputs), Creators(declared.Inputs));
        var (oldPrivileges, oldCreators) = (Privileges(declared.Old), Creators(declared.Old));
        if (declared.Urn is not null)
            await RequireRolesAsync(session, creators, ct);
        return
        [
            .. await PublicPrivileges.RestoreAsync(session, [.. oldPrivileges.Except(privileges, StringComparer.Ordinal)], oldCreators, ct),
            .. await PublicPrivileges.RestoreAsync(session, [.. oldPrivileges.Where(p => p == "EXECUTE")], [.. oldCreators.Except(creators, StringComparer.Ordinal)], ct),
            .. await PublicPrivileges.RevokeAsync(session, privileges, creators, ct),
        ];
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
        => PublicPrivileges.RestoreAsync(session, Privileges(outputs), Creators(outputs), ct);

    protected override async Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => [.. await session.QueryAsync(OwnersSql, r => r.GetString(0), ct, (object)Creators(declared.Inputs).Concat(Creators(declared.Old)).ToArray())];

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
        => server.UseAsync<PropertyMap?>(id, async session => PropertyMap.Empty
            .Add("database", Property.Of(id))
            .Add("privileges", Property.Of(await PublicPrivileges.RevokedAsync(session, Revocable, ct)))
            .Add("creators", Property.Of(await PublicPrivileges.CreatorsAsync(session, ct))), ct);

    private const string OwnersSql =
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database() UNION SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)";

    private static async Task RequireRolesAsync(Session session, string[] roles, CancellationToken ct)
    {
        var missing = await session.QueryAsync(
            "SELECT r FROM unnest($1) r WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r)", r => r.GetString(0), ct, (object)roles);
        if (missing.Count > 0)
            throw new AccessException($"creators: found {string.Join(", ", missing.Select(Identifier.Quote))}, which the server does not have: declare the roles first");
    }

    private static string[] Privileges(PropertyReader inputs) => [.. inputs.TextList("privileges") ?? []];

    private static string[] Creators(PropertyReader inputs) => [.. inputs.TextList("creators") ?? []];
}
