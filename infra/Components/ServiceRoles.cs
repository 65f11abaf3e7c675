using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;
using Pulumi.Access.Inputs;

namespace Infra.Components;

/// <summary>The roles of a service with their passwords, its database, and who may do what in it. Children of the service's component.</summary>
internal sealed class ServiceRoles
{
    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly Resource _parent;
    private readonly string _name;
    private readonly string _service;

    public ServiceRoles(string name, ServiceDatabaseArgs args, Resource parent)
    {
        _name = name;
        _service = args.Service.Name;
        _parent = parent;
        Plans = RolePlans.For(args.Service, args.Server);
        foreach (var plan in Plans)
            _roles[plan.Name] = Declare(plan);
        var owner = Plans.Single(plan => plan.Kind == "owner").Name;
        var database = new Database(
            name,
            new DatabaseArgs { Name = args.Service.Database.Name, Owner = owner },
            new CustomResourceOptions { Parent = parent, Protect = args.Catalog.IsProduction, DependsOn = { _roles[owner] } });
        foreach (var plan in Plans)
        {
            foreach (var grant in plan.Grants)
                Declare(plan, grant, args.Service.Database.Name, owner, database);
        }
    }

    public IReadOnlyList<RolePlan> Plans { get; }

    /// <summary>Passwords by role; of the logins only.</summary>
    public Dictionary<string, Output<string>> Passwords { get; } = new(StringComparer.Ordinal);

    private Role Declare(RolePlan plan)
    {
        var args = new RoleArgs
        {
            Name = plan.Name,
            Service = _service,
            Login = plan.Login,
            Superuser = false,
            CreateDatabase = false,
            CreateRole = false,
            Replication = false,
            BypassRowLevelSecurity = false,
        };
        foreach (var (setting, value) in plan.Settings)
            args.Settings.Add(setting, value);
        foreach (var group in plan.MemberOf)
            args.MemberOf.Add(new RoleMembershipArgs { Role = group, Inherit = true, Set = plan.Kind == "migrator", Admin = false });
        if (plan.Login)
        {
            args.ConnectionLimit = Maybe.Number(plan.ConnectionLimit);
            args.Password = Passwords[plan.Name] = LoginPassword.Declare($"{_name}-{plan.Kind}", _parent);
            args.PasswordVersion = 1;
        }

        return new Role($"{_name}-{plan.Kind}", args, new CustomResourceOptions { Parent = _parent, DependsOn = Known(plan.MemberOf) });
    }

    private void Declare(RolePlan role, GrantPlan grant, string databaseName, string owner, Database database)
    {
        var schema = grant.Schema is null ? "" : $"-{grant.Schema}";
        var future = grant.Future ? "-future" : "";
        var args = new GrantArgs
        {
            Role = role.Name,
            Database = databaseName,
            Schema = Maybe.Text(grant.Schema),
            ObjectType = TypeOf(grant.ObjectType),
            Privileges = grant.Privileges.ToImmutableArray(),
            WithGrantOption = false,
        };
        if (grant.Objects is { } objects)
            args.Objects = objects.ToImmutableArray();
        if (grant.Future)
        {
            args.Future = true;
            args.ForRole = owner;
        }

        _ = new Grant(
            $"{_name}-{role.Kind}{schema}-{grant.ObjectType}{future}",
            args,
            new CustomResourceOptions { Parent = _parent, DependsOn = { database, _roles[role.Name] } });
    }

    private InputList<Resource> Known(IEnumerable<string> names)
    {
        var known = new InputList<Resource>();
        foreach (var name in names)
        {
            if (_roles.TryGetValue(name, out var role))
                known.Add(role);
        }

        return known;
    }

    private static ObjectType TypeOf(string type) => type switch
    {
        "database" => ObjectType.Database,
        "schema" => ObjectType.Schema,
        "sequence" => ObjectType.Sequence,
        _ => ObjectType.Table,
    };
}
