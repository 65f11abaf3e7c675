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

    public override async Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap old, CancellationToken ct)
    {
        var import = old.IsEmpty;
        var properties = import ? GrantId.Read(id) : old;
        var grant = GrantDefinition.Read(new PropertyReader(properties));
        if (!await GrantTargets.ExistAsync(server, grant, ct))
            return null;
        var held = await server.UseAsync(Database(grant), session => GrantCatalog.FindAsync(session, grant, ct), ct);
        var actual = import ? held.SelectMany(h => h.Privileges.Keys) : GrantTargets.Summary(grant, held);
        var privileges = actual.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (import && privileges.Count == 0)
            return null;
        var option = grant.WithGrantOption
            ? held.All(h => h.Privileges.Values.All(o => o))
            : held.Any(h => h.Privileges.Values.Any(o => o));
        properties = properties.SetItem("privileges", Property.Of(privileges)).SetItem("withGrantOption", Property.Of(option));
        return new ResourceState(id, properties, properties);
    }

    public override async Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct)
    {
        var grant = GrantDefinition.Read(new PropertyReader(outputs)) with { Privileges = [], WithGrantOption = false };
        if (await GrantTargets.ExistAsync(server, grant, ct))
            await ApplyAsync(server, grant, requireObjects: false, ct);
    }

    private static async Task<ResourceState> ApplyAsync(Server server, PropertyMap inputs, CancellationToken ct)
    {
        var grant = GrantDefinition.Read(new PropertyReader(inputs));
        await ApplyAsync(server, grant, requireObjects: true, ct);
        return new ResourceState(GrantId.Write(grant), inputs, inputs);
    }

    private static async Task ApplyAsync(Server server, GrantDefinition grant, bool requireObjects, CancellationToken ct)
    {
        var before = await server.UseAsync(Database(grant), session => GrantCatalog.FindAsync(session, grant, ct), ct);
        if (requireObjects)
            GrantTargets.RequireAll(grant, before);
        if (GrantStatements.Changes(grant, before).Count == 0)
            return;
        foreach (var owner in before.Select(h => h.Owner).Distinct(StringComparer.Ordinal))
            await server.ActAsAsync(owner, ct);
        await server.ChangeAsync(Database(grant), LockKey(grant), async session =>
        {
            foreach (var statement in GrantStatements.Changes(grant, await GrantCatalog.FindAsync(session, grant, ct)))
                await session.ExecuteAsync(statement, ct);
            // REVOKE leaves what another role granted, GRANT what this login may not grant, and both say nothing.
            var left = GrantStatements.Changes(grant, await GrantCatalog.FindAsync(session, grant, ct));
            return left.Count == 0
                ? true
                : throw new AccessException($"the server accepted \"{left[0]}\" and did not do it: the privilege is another role's to grant or revoke");
        }, ct);
    }

    // A database's list is in a catalog that all databases share, locked where roles are.
    private static string? Database(GrantDefinition grant) => grant.Type.IsDatabase ? null : grant.Database;

    private static string LockKey(GrantDefinition grant) => grant.Type.IsDatabase ? "database " + grant.Database : "grants";
}
