using Pulumi;
using Pulumi.Access;
using Pulumi.Access.Inputs;

namespace AccessProgram;

/// <summary>The database of a service: an owner, a holder of the service's privileges with two logins, a migrator, a reader and a cleaner.</summary>
internal static class ServiceRoles
{
    private static readonly string[] Service = ["SELECT", "INSERT", "UPDATE"];

    public static void Declare(string service, SharedRoles shared, Provider provider)
    {
        var options = new CustomResourceOptions { Provider = provider };
        var owner = new Role($"{service}-owner", new RoleArgs { Name = $"{service}_owner" }, options);
        var rw = new Role($"{service}-service", new RoleArgs { Name = $"{service}_service" }, options);
        foreach (var login in new[] { "a", "b" })
        {
            var args = SharedRoles.Login($"{service}_{login}", pooled: shared.Pooler is not null);
            args.MemberOf.Add(new RoleMembershipArgs { Role = rw.Name });
            args.Settings.Add("statement_timeout", "30s");
            _ = new Role($"{service}-service-{login}", args, After(provider, shared.Pooler));
        }

        var migrator = SharedRoles.Login($"{service}_migrator");
        migrator.MemberOf.Add(new RoleMembershipArgs { Role = owner.Name });
        migrator.Settings.Add("role", $"{service}_owner");
        _ = new Role($"{service}-migrator", migrator, options);
        var reader = new Role($"{service}-readonly", SharedRoles.Login($"{service}_readonly"), options);
        var cleaner = new Role($"{service}-cleanup", SharedRoles.Login($"{service}_cleanup"), options);

        var database = new Database($"{service}", new DatabaseArgs { Name = service, Owner = owner.Name }, options);
        var closed = new RevokePublic($"{service}-public", new RevokePublicArgs { Database = database.Name, Creators = { owner.Name } }, options);
        foreach (var (role, kind, tables) in new[] { (rw, "service", Service), (reader, "readonly", ["SELECT"]), (cleaner, "cleanup", ["SELECT", "DELETE"]) })
        {
            Grant(kind, ObjectType.Database, role, ["CONNECT"]);
            Grant(kind, ObjectType.Schema, role, ["USAGE"]);
            Grant(kind, ObjectType.Table, role, tables);
            Grant(kind, ObjectType.Table, role, tables, owner);
        }

        Grant("service", ObjectType.Sequence, rw, ["USAGE"], owner);
        Grant("service", ObjectType.Function, rw, ["EXECUTE"], owner);

        void Grant(string kind, ObjectType type, Role role, string[] privileges, Role? forRole = null)
        {
            var args = new GrantArgs { Role = role.Name, Database = database.Name, ObjectType = type, Privileges = { privileges } };
            if (forRole is not null)
            {
                args.Future = true;
                args.ForRole = forRole.Name;
            }
            else if (type != ObjectType.Database)
            {
                args.Schema = "public";
            }

            _ = new Grant($"{service}-{kind}-{type}{(forRole is null ? "" : "-future")}", args, After(provider, closed));
        }
    }

    private static CustomResourceOptions After(Provider provider, Resource? first)
    {
        var options = new CustomResourceOptions { Provider = provider };
        if (first is not null)
            options.DependsOn.Add(first);
        return options;
    }
}
