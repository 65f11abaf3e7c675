using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Pulumi.Experimental;

namespace Access.Functions;

/// <summary><c>access:index:getPrivileges</c>.</summary>
internal sealed class GetPrivileges : AccessFunction
{
    public override string Token => "access:index:getPrivileges";

    public override string Description
        => "Who may do what in a database, read from its catalogs: privileges of roles themselves, of PUBLIC, of the roles that they inherit from, of owners, and of PostgreSQL's own "
            + "roles such as pg_read_all_data. Not what row level security hides, and not objects of PostgreSQL and of extensions.";

    public override ImmutableArray<PropertyDefinition> Inputs { get; } =
    [
        new("database", PropertyType.Text, "The database.", Required: true),
        new("roles", PropertyType.ListOf(PropertyType.Text), "Roles to ask for. Default: all but superusers and PostgreSQL's own."),
        new("schemas", PropertyType.ListOf(PropertyType.Text), "Schemas to look into. Default: all but PostgreSQL's own."),
    ];

    public override ImmutableArray<PropertyDefinition> Outputs { get; } =
    [
        new("database", PropertyType.Text, "The database.", Required: true),
        new("privileges", PropertyType.ListOf(PropertyType.Named("HeldPrivileges")), "One entry for each role, object, and way in which the role comes to hold privileges on it.", Required: true),
    ];

    public override void Validate(PropertyReader arguments)
    {
        arguments.RequireName("database");
        arguments.CheckNames("roles");
        arguments.CheckNames("schemas");
    }

    public override Task<PropertyMap> InvokeAsync(Func<Server> server, PropertyReader arguments, CancellationToken ct)
    {
        var database = arguments.Text("database")!;
        var (roles, schemas) = ((arguments.TextList("roles") ?? []).ToArray(), (arguments.TextList("schemas") ?? []).ToArray());
        return server().UseAsync(database, async session =>
        {
            var missing = await session.QueryAsync("SELECT r FROM unnest($1) r WHERE to_regrole(quote_ident(r)) IS NULL", r => r.GetString(0), ct, (object)roles);
            if (missing.Count > 0)
                throw new AccessException($"roles: found {string.Join(", ", missing.Select(Identifier.Quote))}, which the server does not have");
            var held = await PrivilegeCatalog.FindAsync(session, roles, schemas, ct);
            return PropertyMap.Empty.Add("database", Property.Of(database)).Add("privileges", new([.. held.Select(h => new PropertyValue(h.Write()))]));
        }, ct);
    }
}
