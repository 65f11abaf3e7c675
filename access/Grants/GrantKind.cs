using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Npgsql;
using Pulumi;

namespace Access.Grants;

/// <summary><c>access:index:Grant</c>.</summary>
internal sealed class GrantKind : ResourceKind
{
    public const string TypeToken = "access:index:Grant";

    public override string Token => TypeToken;

    public override string Description => "Privileges of one role on one set of objects: exactly these, on existing objects or, with `future`, on those created later.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("role", PropertyType.Text, "Role that gets the privileges; `public` is everybody.", Required: true, Replaces: true),
        new("database", PropertyType.Text, "Database that the objects are in, or that the privileges are on. For `parameter`, which all databases share: any.", Required: true, Replaces: true),
        new("schema", PropertyType.Text, "Schema that the objects are in, or that the privileges are on. Not for `database`, `largeObject` and `parameter`; for `future` left out: every schema.", Replaces: true),
        new("objectType", PropertyType.Named("ObjectType"), "Kind of object.", Required: true, Replaces: true),
        new("objects", PropertyType.ListOf(PropertyType.Text), "Names of tables, sequences, types or settings, signatures of functions, or numbers of large objects. Default: every one in the schema; settings must be named.", Replaces: true),
        new("exceptObjects", PropertyType.ListOf(PropertyType.Text), "Names left out where `objects` is every one in the schema: another grant declares them.", Replaces: true),
        new("columns", PropertyType.ListOf(PropertyType.Text), "Columns of the named tables that the privileges are on. Default: whole tables.", Replaces: true),
        new("privileges", PropertyType.ListOf(PropertyType.Text), "Privileges in PostgreSQL's words, such as SELECT. What the role holds beyond them on these objects is revoked.", Required: true),
        new("withGrantOption", PropertyType.Bool, "The role may grant the privileges to others. Default false.", Default: Property.Of(false)),
        new("future", PropertyType.Bool, "Default privileges: applies to objects that `forRole` will create, not to existing ones. Default false.", Default: Property.Of(false), Replaces: true),
        new("forRole", PropertyType.Text, "Role that will create the objects. Required with `future`.", Replaces: true),
    ];

    public override void Validate(PropertyReader inputs) => GrantValidation.Run(inputs);

    public override PropertyMap Normalize(PropertyMap inputs)
    {
        foreach (var list in new[] { "objects", "exceptObjects", "columns", "privileges" })
        {
            if (!inputs.TryGetValue(list, out var value) || !value.TryGetArray(out var items) || items.Any(i => i.IsComputed))
                continue;
            var texts = new PropertyReader(inputs).TextList(list)!.Value.Select(t => list == "privileges" ? GrantDefinition.Canonical(t) : t);
            inputs = inputs.SetItem(list, Property.Of(texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        }

        return inputs;
    }

    public override Task<ResourceState> CreateAsync(Server server, Urn urn, PropertyMap inputs, CancellationToken ct)
        => ApplyAsync(server, inputs, ct);

    public override Task<ResourceState> UpdateAsync(
        Server server, Urn urn, string id, PropertyMap oldOutputs, PropertyMap inputs, CancellationToken ct)
        => ApplyAsync(server, inputs, ct);

    public override async Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap inputs, PropertyMap outputs, CancellationToken ct)
    {
        var import = inputs.IsEmpty;
        var declared = import ? GrantId.Read(id) : inputs;
        var grant = GrantDefinition.Read(new PropertyReader(declared));
        if (await FindAsync(server, grant, ct) is not { } held)
            return null;
        if (import)
        {
            grant = grant with { Privileges = [.. held.SelectMany(h => h.Privileges.Keys).Distinct(StringComparer.Ordinal)] };
            declared = Summary(declared, grant, held);
            return grant.Privileges.IsEmpty ? null : new ResourceState(id, declared, declared);
        }

        // The inputs stay what is declared: a second refresh has to compare with it again.
        return new ResourceState(id, inputs, Summary(inputs, grant, held));
    }

    public override async Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct)
    {
        var grant = GrantDefinition.Read(new PropertyReader(outputs)) with { Privileges = [], WithGrantOption = false };
        if (await FindAsync(server, grant, ct) is not null)
            await ApplyAsync(server, grant, ct);
    }

    // Where the grant is, roles and databases can be asked for too; where the database is gone, nothing can.
    private static async Task<List<Held>?> FindAsync(Server server, GrantDefinition grant, CancellationToken ct)
    {
        try
        {
            return await server.UseAsync(
                Database(grant),
                async session => await GrantTargets.ExistAsync(session, grant, ct) ? await GrantCatalog.FindAsync(session, grant, ct) : null,
                ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName && Database(grant) is not null)
        {
            return null;
        }
    }

    private static async Task<ResourceState> ApplyAsync(Server server, PropertyMap inputs, CancellationToken ct)
    {
        var grant = GrantDefinition.Read(new PropertyReader(inputs));
        var held = await ApplyAsync(server, grant, ct);
        GrantTargets.RequireParents(grant, held);
        return new ResourceState(GrantId.Write(grant), inputs, Summary(inputs, grant, held)) { Warning = GrantTargets.Missing(grant, held) };
    }

    /// <summary>Makes it so, and gives what the role holds then.</summary>
    private static async Task<List<Held>> ApplyAsync(Server server, GrantDefinition grant, CancellationToken ct)
    {
        var before = await server.UseAsync(Database(grant), async session =>
        {
            await GrantLimits.RequireAsync(session, grant, ct);
            return await GrantCatalog.FindAsync(session, grant, ct);
        }, ct);
        if (GrantStatements.Changes(grant, before).Count == 0)
            return before;
        foreach (var owner in grant.Type.IsParameter ? [] : before.Select(h => h.Owner).Distinct(StringComparer.Ordinal))
            await server.ActAsAsync(owner, ct);
        return await server.ChangeAsync(Database(grant), LockKey(grant), async session =>
        {
            foreach (var statement in GrantStatements.Changes(grant, await GrantCatalog.FindAsync(session, grant, ct)))
                await session.ExecuteAsync(statement, ct);
            // REVOKE leaves what another role granted, GRANT what this login may not grant, and both say nothing.
            var after = await GrantCatalog.FindAsync(session, grant, ct);
            return GrantStatements.Changes(grant, after) is [var left, ..]
                ? throw new AccessException($"the server accepted \"{left}\" and did not do it: the privilege is another role's to grant or revoke")
                : after;
        }, ct);
    }

    /// <summary>The grant as outputs: with what is held in place of what is declared.</summary>
    private static PropertyMap Summary(PropertyMap inputs, GrantDefinition grant, List<Held> held)
    {
        var privileges = GrantTargets.Summary(grant, held).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var option = grant.WithGrantOption
            ? held.All(h => h.Privileges.Values.All(o => o))
            : held.Any(h => h.Privileges.Values.Any(o => o));
        return inputs.SetItem("privileges", Property.Of(privileges)).SetItem("withGrantOption", Property.Of(option));
    }

    // Lists of databases and settings are in catalogs that all databases share, locked where roles are.
    private static string? Database(GrantDefinition grant) => grant.Type.IsDatabase || grant.Type.IsParameter ? null : grant.Database;

    private static string LockKey(GrantDefinition grant)
        => grant.Type.IsDatabase ? "database " + grant.Database : grant.Type.IsParameter ? "parameters" : "grants";
}
