using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Roles;
using Access.Servers;

namespace Access.Functions;

/// <summary><c>access:index:getRole</c>.</summary>
internal sealed class GetRole : AccessFunction
{
    // What a server tells of a role; the rest is known to programs only.
    private static readonly ImmutableArray<PropertyDefinition> Found =
        [.. RoleProperties.All.Where(p => !p.Secret && p.Name is not ("service" or "passwordVersion" or "reassignOwnedTo"))];

    public override string Token => "access:index:getRole";

    public override string Description => "A role as it is on the server, whoever made it.";

    public override ImmutableArray<PropertyDefinition> Inputs { get; } = [new("name", PropertyType.Text, "Name of the role.", Required: true)];

    public override ImmutableArray<PropertyDefinition> Outputs => Found;

    public override void Validate(PropertyReader arguments) => arguments.RequireName("name");

    public override Task<PropertyMap> InvokeAsync(Func<Server> server, PropertyReader arguments, CancellationToken ct)
    {
        var name = arguments.Text("name")!;
        return server().UseAsync(null, async session =>
        {
            var found = await RoleCatalog.FindAsync(session, name, ct) ?? throw new AccessException($"name: found \"{name}\", which the server does not have");
            var pooled = await Pooling.PoolerTable.FindAsync(session, name, ct) is not null;
            return RoleProperties.Write(found.Definition, PropertyMap.Empty, session.Version, pooled);
        }, ct);
    }
}
