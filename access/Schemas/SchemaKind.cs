using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Schemas;

/// <summary><c>access:index:Schema</c>.</summary>
internal sealed class SchemaKind : ConvergingKind
{
    public const string TypeToken = "access:index:Schema";

    private const string FindSql =
        "SELECT pg_get_userbyid(nspowner), obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = $1";

    private const string OwnersSql =
        """
        SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()
        UNION SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = ANY ($1) UNION SELECT rolname FROM pg_roles WHERE rolname = $2
        """;

    public override string Token => TypeToken;

    public override string Description => "A schema of a database. Never replaced by a change of name or owner; one that holds anything is not dropped.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "Database that the schema is in.", Required: true, Replaces: true),
        new("name", PropertyType.Text, "Name of the schema, at most 63 bytes. A change renames the schema.", Required: true),
        new("owner", PropertyType.Text, "Role that owns the schema. Default: the role that the provider logs in as.", ServerDecides: true),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        inputs.RequireName("database");
        inputs.RequireName("name");
        inputs.CheckName("owner");
        if (inputs.Text("name") is { } name && (name is "public" or "information_schema" || name.StartsWith("pg_", StringComparison.Ordinal)))
            inputs.Problem("name", $"found \"{name}\", which every database has: leave it out, and grant on it");
    }

    protected override string Id(PropertyReader inputs) => ObjectId.Write(("database", Database(inputs)), ("name", Name(inputs)));

    protected override Place Place(PropertyReader inputs) => new(Database(inputs), "schema " + Name(inputs));

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", ct, Name(inputs));

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (name, owner) = (Name(declared.Inputs), declared.Inputs.Text("owner"));
        var schema = Identifier.Quote(name);
        var statements = new List<string>();
        var found = await FindAsync(session, name, ct);
        if (found is null && declared.Old.Text("name") is { } oldName && oldName != name && (found = await FindAsync(session, oldName, ct)) is not null)
            statements.Add($"ALTER SCHEMA {Identifier.Quote(oldName)} RENAME TO {schema}");
        if (found is null)
            statements.Add($"CREATE SCHEMA {schema}" + (owner is null ? "" : $" AUTHORIZATION {Identifier.Quote(owner)}"));
        else if (declared is { IsNew: true, Urn: { } own })
            Marker.RequireOwn($"schema \"{name}\" in database \"{Database(declared.Inputs)}\"", own, TypeToken, Id(declared.Inputs), found.Comment);
        if (found is not null && owner is not null && found.Owner != owner)
            statements.Add($"ALTER SCHEMA {schema} OWNER TO {Identifier.Quote(owner)}");
        if (declared.Urn is { } urn && found?.Comment != Marker.Text(urn))
            statements.Add($"COMMENT ON SCHEMA {schema} IS {Identifier.Literal(Marker.Text(urn))}");
        return statements;
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
        => Task.FromResult<List<string>>(["DROP SCHEMA " + Identifier.Quote(Name(outputs))]);

    protected override Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => session.QueryAsync(
            OwnersSql, r => r.GetString(0), ct, new[] { Name(declared.Inputs), declared.Old.Text("name") ?? "" }, declared.Inputs.Text("owner") ?? "");

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
    {
        var parts = ObjectId.Read(id, "database", "name");
        return server.UseAsync(parts[0], async session => await FindAsync(session, parts[1], ct) is { } found
            ? PropertyMap.Empty.Add("database", Property.Of(parts[0])).Add("name", Property.Of(parts[1])).Add("owner", Property.Of(found.Owner))
            : null, ct);
    }

    private static async Task<Found?> FindAsync(Session session, string name, CancellationToken ct)
        => await session.QueryAsync(FindSql, r => new Found(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1)), ct, name) is [var found] ? found : null;

    private static string Database(PropertyReader inputs) => inputs.Text("database")!;

    private static string Name(PropertyReader inputs) => inputs.Text("name")!;

    private sealed record Found(string Owner, string? Comment);
}
