using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Health;

/// <summary><c>access:index:HealthFunction</c>.</summary>
internal sealed class HealthFunctionKind : ConvergingKind
{
    public const string TypeToken = "access:index:HealthFunction";

    private const string OwnersSql =
        """
        SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()
        UNION SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = $1 AND nspowner <> 'pg_database_owner'::regrole
        UNION SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE oid = to_regprocedure(quote_ident($1) || '.check_database_health()')
        UNION SELECT rolname FROM pg_roles WHERE rolname = $2
        """;

    private const string OwnerSql =
        "SELECT rolcanlogin, pg_has_role(oid, 'pg_read_all_stats', 'USAGE') FROM pg_roles WHERE rolname = $1";

    public override string Token => TypeToken;

    public override string Description
        => "The function `check_database_health()`: one row for each check of the database that it is in, with `check_name`, `status` (healthy, warning, critical) and `details` in JSON. "
            + "It sees all sessions, because its owner reads all statistics; a check that fails is critical, with the error.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "Database that the function is in and speaks of.", Required: true, Replaces: true),
        new("schema", PropertyType.Text, "Schema of the function. Default public.", Default: Property.Of("public"), Replaces: true),
        new("owner", PropertyType.Text, "Role that the function runs as: without login, and a member of pg_monitor or pg_read_all_stats.", Required: true),
        new("callers", PropertyType.ListOf(PropertyType.Text), "Roles that may call it: these and no other, not even PUBLIC."),
        new("transactionsWarning", PropertyType.Integer, "Open transactions of other sessions from which on `active_transactions` is a warning. Default 10.", Default: Property.Of(10)),
        new("sizeWarningMegabytes", PropertyType.Integer, "Size from which on `database_size` is a warning, in MB of 1024 kB. Default 1000.", Default: Property.Of(1000)),
        new("sizeCriticalMegabytes", PropertyType.Integer, "Size from which on `database_size` is critical, in MB of 1024 kB. Default 5000.", Default: Property.Of(5000)),
        new("cacheHitWarningPercent", PropertyType.Integer, "Share of block reads found in the buffer cache up to which `cache_hit_ratio` is a warning, in percent. Default 80.", Default: Property.Of(80)),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        inputs.RequireName("database");
        inputs.CheckName("schema");
        inputs.RequireOwnRoleName("owner");
        inputs.CheckNames("callers");
        foreach (var property in new[] { "transactionsWarning", "sizeWarningMegabytes", "sizeCriticalMegabytes", "cacheHitWarningPercent" })
        {
            if (inputs.Integer(property) < 1)
                inputs.Problem(property, $"found {inputs.Integer(property)}, expected 1 or more");
        }

        if (inputs.Integer("cacheHitWarningPercent") > 100)
            inputs.Problem("cacheHitWarningPercent", $"found {inputs.Integer("cacheHitWarningPercent")}, expected at most 100");
        var known = !inputs.IsUnknown("sizeWarningMegabytes") && !inputs.IsUnknown("sizeCriticalMegabytes");
        if (known && (inputs.Integer("sizeWarningMegabytes") ?? 1000) >= (inputs.Integer("sizeCriticalMegabytes") ?? 5000))
            inputs.Problem("sizeCriticalMegabytes", $"found {inputs.Integer("sizeCriticalMegabytes") ?? 5000}, expected more than sizeWarningMegabytes");
    }

    protected override string Id(PropertyReader inputs) => ObjectId.Write(("database", inputs.Text("database")!), ("schema", Schema(inputs)));

    protected override Place Place(PropertyReader inputs) => new(inputs.Text("database"), "check_database_health");

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT to_regprocedure($1) IS NOT NULL", ct, HealthFunction.Name(Schema(inputs)));

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var function = HealthFunction.Of(declared.Inputs);
        if (declared.Urn is not { } urn)
            return await HealthFunctionPlan.RunAsync(session, function, null, ct);
        await RequireOwnerAsync(session, function.Owner, ct);
        if (declared.IsNew && await HealthFunctionPlan.FindAsync(session, function, ct) is { } found)
            Marker.RequireOwn($"function {HealthFunction.Name(function.Schema)} in database \"{declared.Inputs.Text("database")}\"", urn, TypeToken, Id(declared.Inputs), found.Comment);
        return await HealthFunctionPlan.RunAsync(session, function, Marker.Text(urn), ct);
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
        => Task.FromResult<List<string>>(["DROP FUNCTION IF EXISTS " + HealthFunction.Name(Schema(outputs))]);

    protected override Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => session.QueryAsync(OwnersSql, r => r.GetString(0), ct, Schema(declared.Inputs), declared.Inputs.Text("owner")!);

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
    {
        var parts = ObjectId.Read(id, "database", "schema");
        return server.UseAsync(parts[0], async session => await HealthFunctionPlan.FindAsync(session, new HealthFunction(parts[1], "", []), ct) is { } found
            ? PropertyMap.Empty.Add("database", Property.Of(parts[0])).Add("schema", Property.Of(parts[1]))
                .Add("owner", Property.Of(found.Owner)).Add("callers", Property.Of(await HealthFunctionPlan.CallersAsync(session, parts[1], ct)))
            : null, ct);
    }

    private static async Task RequireOwnerAsync(Session session, string owner, CancellationToken ct)
    {
        if (await session.QueryAsync(OwnerSql, r => (Login: r.GetBoolean(0), Reads: r.GetBoolean(1)), ct, owner) is not [var found])
            throw new AccessException($"owner: found \"{owner}\", which the server does not have: declare the role first");
        if (found.Login)
            throw new AccessException($"owner: found \"{owner}\", which may log in, expected a role without login that nobody else runs as");
        if (!found.Reads)
            throw new AccessException($"owner: found \"{owner}\", which sees its own sessions only: make it a member of pg_monitor (memberOf)");
    }

    private static string Schema(PropertyReader inputs) => inputs.Text("schema") ?? "public";
}
