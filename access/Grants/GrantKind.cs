using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Pulumi;

namespace Access.Grants;

/// <summary><c>access:index:Grant</c>.</summary>
internal sealed class GrantKind : ResourceKind
{
    public const string TypeToken = "access:index:Grant";

    public override string Token => TypeToken;

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("role", Replaces: true),
        new("database", Replaces: true),
        new("schema", Replaces: true),
        new("objectType", Replaces: true),
        new("objects", Replaces: true),
        new("exceptObjects", Replaces: true),
        new("columns", Replaces: true),
        new("privileges"),
        new("withGrantOption", Property.Of(false)),
        new("future", Property.Of(false), Replaces: true),
        new("forRole", Replaces: true),
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
        if (!await GrantTargets.ExistAsync(server, grant, ct))
            return null;
        var held = await server.UseAsync(Database(grant), session => GrantCatalog.FindAsync(session, grant, ct), ct);
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
        if (await GrantTargets.ExistAsync(server, grant, ct))
            await ApplyAsync(server, grant, ct);
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
        var before = await server.UseAsync(Database(grant), session => GrantCatalog.FindAsync(session, grant, ct), ct);
        if (GrantStatements.Changes(grant, before).Count == 0)
            return before;
        foreach (var owner in before.Select(h => h.Owner).Distinct(StringComparer.Ordinal))
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

    // A database's list is in a catalog that all databases share, locked where roles are.
    private static string? Database(GrantDefinition grant) => grant.Type.IsDatabase ? null : grant.Database;

    private static string LockKey(GrantDefinition grant) => grant.Type.IsDatabase ? "database " + grant.Database : "grants";
}
