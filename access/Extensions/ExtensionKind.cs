using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Extensions;

/// <summary><c>access:index:Extension</c>.</summary>
internal sealed class ExtensionKind : ConvergingKind
{
    public const string TypeToken = "access:index:Extension";

    private const string FindSql =
        """
        SELECT n.nspname, e.extversion, obj_description(e.oid, 'pg_extension')
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = $1
        """;

    // Some extensions insist on a schema of their own.
    private const string OfferedSql =
        "SELECT version, coalesce(schema, '') FROM pg_available_extension_versions WHERE name = $1 ORDER BY version";

    private const string OwnersSql =
        """
        SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()
        UNION SELECT pg_get_userbyid(extowner) FROM pg_extension WHERE extname = $1
        """;

    public override string Token => TypeToken;

    public override string Description => "An extension of a database. One that something depends on is not dropped.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "Database that the extension is in.", Required: true, Replaces: true),
        new("name", PropertyType.Text, "Name of the extension, such as pgcrypto. RDS offers those that `rds.extensions` lists.", Required: true, Replaces: true),
        new("schema", PropertyType.Text, "Schema of its objects. Default: the one that it insists on, else public. Moving it takes the owner of its objects: of a trusted extension that is the server itself.", ServerDecides: true),
        new("version", PropertyType.Text, "Version of the extension. Default: the server's default when it is created, and no change later.", ServerDecides: true),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        foreach (var property in new[] { "database", "name" })
            inputs.RequireName(property);
        inputs.CheckName("schema");
        inputs.CheckName("version");
    }

    protected override string Id(PropertyReader inputs) => ObjectId.Write(("database", inputs.Text("database")!), ("name", inputs.Text("name")!));

    protected override Place Place(PropertyReader inputs) => new(inputs.Text("database"), "extensions");

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = $1)", ct, inputs.Text("name")!);

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (name, schema, version) = (declared.Inputs.Text("name")!, declared.Inputs.Text("schema"), declared.Inputs.Text("version"));
        var extension = Identifier.Quote(name);
        var statements = new List<string>();
        var found = await FindAsync(session, name, ct);
        if (found is null)
            statements.Add(await CreateAsync(session, name, schema, version, ct));
        else if (declared is { IsNew: true, Urn: { } own })
            Marker.RequireOwn($"extension \"{name}\" in database \"{declared.Inputs.Text("database")}\"", own, TypeToken, Id(declared.Inputs), found.Comment);
        if (found is not null && schema is not null && schema != found.Schema)
            statements.Add($"ALTER EXTENSION {extension} SET SCHEMA {Identifier.Quote(schema)}");
        if (found is not null && version is not null && version != found.Version)
            statements.Add($"ALTER EXTENSION {extension} UPDATE TO {Identifier.Quote(version)}");
        if (declared.Urn is { } urn && found?.Comment != Marker.Text(urn))
            statements.Add($"COMMENT ON EXTENSION {extension} IS {Identifier.Literal(Marker.Text(urn))}");
        return statements;
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
        => Task.FromResult<List<string>>(["DROP EXTENSION " + Identifier.Quote(outputs.Text("name")!)]);

    protected override Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => session.QueryAsync(OwnersSql, r => r.GetString(0), ct, declared.Inputs.Text("name")!);

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
    {
        var parts = ObjectId.Read(id, "database", "name");
        return server.UseAsync(parts[0], async session => await FindAsync(session, parts[1], ct) is { } found
            ? PropertyMap.Empty.Add("database", Property.Of(parts[0])).Add("name", Property.Of(parts[1]))
                .Add("schema", Property.Of(found.Schema)).Add("version", Property.Of(found.Version))
            : null, ct);
    }

    private static async Task<string> CreateAsync(Session session, string name, string? schema, string? version, CancellationToken ct)
    {
        var offered = await session.QueryAsync(OfferedSql, r => (Version: r.GetString(0), Schema: r.GetString(1)), ct, name);
        if (offered.Count == 0)
            throw new AccessException($"name: found the extension \"{name}\", which this server does not offer (SELECT name FROM pg_available_extensions; on RDS: parameter rds.extensions)");
        if (version is not null && !offered.Any(o => o.Version == version))
            throw new AccessException($"version: found {version} of the extension \"{name}\", expected one of {string.Join(", ", offered.Select(o => o.Version))}");
        var insisted = offered.Select(o => o.Schema).FirstOrDefault(s => s.Length > 0);
        return $"CREATE EXTENSION {Identifier.Quote(name)} SCHEMA {Identifier.Quote(schema ?? insisted ?? "public")}"
            + (version is null ? "" : $" VERSION {Identifier.Quote(version)}");
    }

    private static async Task<Found?> FindAsync(Session session, string name, CancellationToken ct)
        => await session.QueryAsync(FindSql, r => new Found(r.GetString(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2)), ct, name) is [var found]
            ? found
            : null;

    private sealed record Found(string Schema, string Version, string? Comment);
}
