using System.Collections.Immutable;
using Access.Inputs;
using Access.Pooling;
using Access.Resources;
using Access.Servers;
using Pulumi;
using Pulumi.Experimental;

namespace Access.Roles;

/// <summary><c>access:index:Role</c>.</summary>
internal sealed class RoleKind : ResourceKind
{
    public const string TypeToken = "access:index:Role";

    public override string Token => TypeToken;

    public override string Description => "A PostgreSQL role: a login, or a group that holds privileges.";

    public override ImmutableArray<PropertyDefinition> Properties => RoleProperties.All;

    public override void Validate(PropertyReader inputs) => RoleValidation.Run(inputs);

    public override PropertyMap Normalize(PropertyMap inputs)
    {
        if (inputs.TryGetValue("validUntil", out var until) && until.TryGetString(out var text) && RoleDefinition.TryReadTime(text, out var time))
            inputs = inputs.SetItem("validUntil", Property.Of(RoleDefinition.WriteTime(time)));
        if (inputs.TryGetValue("memberOf", out var memberOf) && memberOf.TryGetArray(out var groups) && groups.All(g => GroupName(g).Length > 0))
            inputs = inputs.SetItem("memberOf", new([.. groups.OrderBy(GroupName, StringComparer.Ordinal)]));
        // Without a password there is nothing that a version could be of.
        if (inputs.ContainsKey("password") && !inputs.ContainsKey("passwordVersion"))
            inputs = inputs.SetItem("passwordVersion", Property.Of(1));
        return inputs;
    }

    public override PropertyMap Preview(
        PropertyMap inputs, PropertyMap oldOutputs)
    {
        var keeps = oldOutputs.TryGetValue("scramVerifier", out var verifier) && !RolePassword.Changes(oldOutputs, inputs);
        return inputs.SetItem("scramVerifier", keeps ? verifier! : PropertyValue.Computed.WithSecret(true));
    }

    public override Task<ResourceState> CreateAsync(Server server, Urn urn, PropertyMap inputs, CancellationToken ct)
    {
        var desired = RoleDefinition.Read(new PropertyReader(inputs));
        return server.ChangeAsync(null, LockKey(desired.Name), async session =>
        {
            var found = await RoleCatalog.FindAsync(session, desired.Name, ct);
            if (found is null)
            {
                var fresh = new RoleDefinition { Name = desired.Name };
                await session.ExecuteAsync($"CREATE ROLE {Identifier.Quote(desired.Name)}{RoleStatements.Attributes(fresh, desired)}", ct);
                await MarkAsync(session, desired.Name, urn, ct);
            }
            else
            {
                Marker.RequireOwn($"role \"{desired.Name}\"", urn, TypeToken, desired.Name, found.Comment);
            }

            var verifier = await RolePassword.ApplyAsync(session, server.Settings, inputs, ct);
            if (IsPooled(inputs))
                await PoolAsync(session, desired.Name, inputs, verifier, ct);
            return await ApplyAsync(session, desired.Name, desired, desired.Name, inputs, verifier, ct);
        }, ct);
    }

    public override Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap inputs, PropertyMap outputs, CancellationToken ct)
        => server.UseAsync(null, async session =>
        {
            var name = new PropertyReader(outputs).Text("name") ?? id;
            if (await RoleCatalog.FindAsync(session, name, ct) is not { } found)
                return null;
            // A password that was rotated elsewhere changed the table too: what is there is newer than what is known here.
            var pooled = IsPooled(outputs) ? await PoolerTable.FindAsync(session, name, ct) : null;
            var properties = RoleProperties.Write(found.Definition, outputs, session.Version, pooled is not null);
            var verifier = pooled is null ? outputs.GetValueOrDefault("scramVerifier") ?? Property.Of("") : Property.Of(pooled);
            return new ResourceState(id, properties, properties.SetItem("scramVerifier", verifier.WithSecret(true)));
        }, ct);

    public override Task<ResourceState> UpdateAsync(
        Server server, Urn urn, string id, PropertyMap oldOutputs, PropertyMap inputs, CancellationToken ct)
    {
        var desired = RoleDefinition.Read(new PropertyReader(inputs));
        var oldName = new PropertyReader(oldOutputs).Text("name") ?? id;
        return server.ChangeAsync(null, LockKey(oldName), async session =>
        {
            // An update that was killed after its commit has renamed the role already.
            var name = await RoleCatalog.FindAsync(session, oldName, ct) is null ? desired.Name : oldName;
            var verifier = oldOutputs.GetValueOrDefault("scramVerifier") ?? Property.Of("");
            if (name != desired.Name)
            {
                await session.ExecuteAsync($"ALTER ROLE {Identifier.Quote(name)} RENAME TO {Identifier.Quote(desired.Name)}", ct);
                if (IsPooled(oldOutputs))
                    await PoolerTable.RenameAsync(session, name, desired.Name, ct);
                name = desired.Name;
            }

            var passwordChanges = RolePassword.Changes(oldOutputs, inputs);
            if (passwordChanges)
                verifier = await RolePassword.ApplyAsync(session, server.Settings, inputs, ct);
            if (IsPooled(inputs) ? passwordChanges || !IsPooled(oldOutputs) : IsPooled(oldOutputs))
                await PoolAsync(session, name, inputs, verifier, ct);
            await MarkAsync(session, name, urn, ct); // also of a role that was imported, or whose URN changed
            return await ApplyAsync(session, name, desired, id, inputs, verifier, ct);
        }, ct);
    }

    public override Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct)
    {
        var reader = new PropertyReader(outputs);
        return RoleDeletion.RunAsync(server, reader.Text("name") ?? id, reader.Text("reassignOwnedTo"), IsPooled(outputs), ct);
    }

    public static string LockKey(string role) => "role " + role;

    private static async Task<ResourceState> ApplyAsync(
        Session session, string name, RoleDefinition desired, string id, PropertyMap inputs, PropertyValue verifier, CancellationToken ct)
    {
        var found = await FindAsync();
        foreach (var statement in RoleStatements.Changes(found.Definition, desired, session.Version))
            await session.ExecuteAsync(statement, ct);
        found = await FindAsync();
        // A membership that another role granted survives REVOKE without an error.
        if (RoleStatements.Changes(found.Definition, desired, session.Version) is [var left, ..])
            throw new AccessException($"role \"{name}\": the server accepted \"{left}\" and did not do it; another role granted it, which alone can revoke it");
        return new ResourceState(id, inputs, inputs.SetItem("scramVerifier", verifier.WithSecret(true)));

        async Task<RoleOnServer> FindAsync()
            => await RoleCatalog.FindAsync(session, name, ct) ?? throw new AccessException($"role \"{name}\" is gone: run \"pulumi refresh\", then again");
    }

    private static Task PoolAsync(Session session, string name, PropertyMap inputs, PropertyValue verifier, CancellationToken ct)
        => IsPooled(inputs)
            ? PoolerTable.SetAsync(session, name, verifier.TryGetString(out var text) ? text : "", ct)
            : PoolerTable.RemoveAsync(session, name, ct);

    private static bool IsPooled(PropertyMap properties) => new PropertyReader(properties).Bool("pooled") ?? false;

    private static Task MarkAsync(Session session, string name, Urn urn, CancellationToken ct)
        => session.ExecuteAsync($"COMMENT ON ROLE {Identifier.Quote(name)} IS {Identifier.Literal(Marker.Text(urn))}", ct);

    private static string GroupName(PropertyValue membership)
        => membership.TryGetMap(out var members) && members.TryGetValue("role", out var role) && role.TryGetString(out var name) ? name : "";
}
