using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Owners;

/// <summary><c>access:index:Ownership</c>.</summary>
internal sealed class OwnershipKind : ConvergingKind
{
    public const string TypeToken = "access:index:Ownership";

    // Sequences of columns go with their tables, from 17 on multiranges with their ranges. What an extension made is the extension's, and what has
    // the comment of another resource of this package is that resource's.
    private const string ObjectsSql =
        """
        WITH objects(class, oid, owner, name, target) AS (
          SELECT c.tableoid, c.oid, c.relowner, c.relname,
                 CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END
                 || format(' %I.%I', n.nspname, c.relname)
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = c.tableoid AND d.objid = c.oid AND c.relkind = 'S' AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i'))
          UNION ALL
          SELECT p.tableoid, p.oid, p.proowner, p.proname, format('ROUTINE %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE n.nspname = $1 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = p.tableoid AND d.objid = p.oid AND d.deptype = 'i')
          UNION ALL
          SELECT t.tableoid, t.oid, t.typowner, t.typname, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END || format(' %I.%I', n.nspname, t.typname)
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
          WHERE n.nspname = $1 AND t.typcategory <> 'A' AND (t.typtype <> 'm' OR current_setting('server_version_num')::int < 170000) AND (t.typrelid = 0 OR c.relkind = 'c')
        ),
        own AS (
          SELECT target, pg_get_userbyid(owner) AS owner FROM objects o
          WHERE NOT name = ANY ($2) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e')
            AND NOT EXISTS (SELECT FROM pg_description d WHERE d.classoid = o.class AND d.objoid = o.oid AND d.objsubid = 0 AND d.description LIKE 'managed by urn:pulumi:%')
        )
        """;

    private const string ForeignSql = ObjectsSql + "SELECT target, owner FROM own WHERE owner <> $3 ORDER BY target";

    private const string MostSql = ObjectsSql + "SELECT mode() WITHIN GROUP (ORDER BY owner) FROM own HAVING count(*) > 0";

    public override string Token => TypeToken;

    public override string Description
        => "All tables, views, sequences, functions and types of one schema belong to one role, also those that another role made meanwhile. "
            + "Extensions and other resources of this package keep theirs. Deleted, it leaves them with that role.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "Database that the schema is in.", Required: true, Replaces: true),
        new("schema", PropertyType.Text, "Schema that the objects are in.", Required: true, Replaces: true),
        new("owner", PropertyType.Text, "Role that owns them. It must be allowed to create in the schema.", Required: true),
        new("exceptObjects", PropertyType.ListOf(PropertyType.Text), "Names of tables, sequences, functions or types that keep their owners."),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        foreach (var property in new[] { "database", "schema", "owner" })
            inputs.RequireName(property);
        inputs.CheckNames("exceptObjects");
    }

    public override Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct) => Task.CompletedTask;

    protected override string Id(PropertyReader inputs) => ObjectId.Write(("database", inputs.Text("database")!), ("schema", inputs.Text("schema")!));

    protected override Place Place(PropertyReader inputs) => new(inputs.Text("database"), "ownership " + inputs.Text("schema"));

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", ct, inputs.Text("schema")!);

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (schema, owner) = (declared.Inputs.Text("schema")!, declared.Inputs.Text("owner")!);
        if (declared.Urn is not null && !await ExistsAsync(session, declared.Inputs, ct))
            throw new AccessException($"schema: found \"{schema}\", which database \"{declared.Inputs.Text("database")}\" does not have: declare the schema first");
        var foreign = await ForeignAsync(session, declared, ct);
        if (foreign.Count > 0 && declared.Urn is not null && !await session.ScalarAsync<bool>("SELECT has_schema_privilege($1, $2, 'CREATE')", ct, owner, schema))
            throw new AccessException($"owner: found \"{owner}\", which may not create in schema \"{schema}\" and so cannot own what is in it: grant it CREATE there first");
        return [.. foreign.Select(f => $"ALTER {f.Target} OWNER TO {Identifier.Quote(owner)}")];
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct) => Task.FromResult<List<string>>([]);

    protected override async Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => [.. (await ForeignAsync(session, declared, ct)).Select(f => f.Owner).Append(declared.Inputs.Text("owner")!).Distinct(StringComparer.Ordinal)];

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
    {
        var parts = ObjectId.Read(id, "database", "schema");
        return server.UseAsync(
            parts[0],
            async session => await session.QueryAsync(MostSql, r => r.GetString(0), ct, parts[1], Array.Empty<string>()) is [var owner]
                ? PropertyMap.Empty.Add("database", Property.Of(parts[0])).Add("schema", Property.Of(parts[1])).Add("owner", Property.Of(owner))
                : null,
            ct);
    }

    private static Task<List<(string Target, string Owner)>> ForeignAsync(Session session, Declaration declared, CancellationToken ct)
        => session.QueryAsync(
            ForeignSql,
            r => (r.GetString(0), r.GetString(1)),
            ct,
            declared.Inputs.Text("schema")!,
            (declared.Inputs.TextList("exceptObjects") ?? []).ToArray(),
            declared.Inputs.Text("owner")!);
}
