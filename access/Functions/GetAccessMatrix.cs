using System.Collections.Immutable;
using Access.Grants;
using Access.Inputs;
using Access.Resources;
using Access.Roles;
using Access.Servers;
using Pulumi.Experimental;

namespace Access.Functions;

/// <summary><c>access:index:accessMatrix</c>. Asks no server.</summary>
internal sealed class GetAccessMatrix : AccessFunction
{
    public override string Token => "access:index:accessMatrix";

    public override string Description
        => "What declared roles may do by declared grants and memberships, in the form of getPrivileges, to compare: what that finds beyond it was granted elsewhere. Asks no server.";

    public override ImmutableArray<PropertyDefinition> Inputs { get; } =
    [
        new("roles", PropertyType.ListOf(PropertyType.Named("DeclaredRole")), "The roles.", Required: true),
        new("grants", PropertyType.ListOf(PropertyType.Named("DeclaredGrant")), "The grants.", Required: true),
    ];

    public override ImmutableArray<PropertyDefinition> Outputs { get; } =
    [
        new("privileges", PropertyType.ListOf(PropertyType.Named("HeldPrivileges")), "One entry for each role, object, and way in which the role comes to hold privileges on it.", Required: true),
    ];

    public override void Validate(PropertyReader arguments)
    {
        foreach (var property in new[] { "roles", "grants" })
        {
            if (!arguments.Has(property))
                arguments.Problem(property, "missing, expected a list");
        }

        foreach (var role in arguments.ObjectList("roles"))
            RoleValidation.Run(role);
        foreach (var grant in arguments.ObjectList("grants"))
            GrantValidation.Run(grant);
    }

    public override Task<PropertyMap> InvokeAsync(Func<Server> server, PropertyReader arguments, CancellationToken ct)
    {
        var held = AccessMatrix.Of(
            [.. arguments.ObjectList("roles").Select(RoleDefinition.Read)],
            [.. arguments.ObjectList("grants").Select(GrantDefinition.Read)]);
        return Task.FromResult(PropertyMap.Empty.Add("privileges", new([.. held.Select(h => new PropertyValue(h.Write()))])));
    }
}
