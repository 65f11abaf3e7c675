using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;
using Pulumi.Access.Inputs;

namespace Infra.Components;

/// <summary>The roles of a service with their passwords, its database, and who may do what in it. Children of the service's component.</summary>
internal sealed class ServiceRoles
{
    /// <summary>Name of the policy on a table whose rows are not for everybody.</summary>
    public const string RowPolicy = "own_rows";

    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resource> _schemas = new(StringComparer.Ordinal);
    private readonly ServiceDatabaseArgs _args;
    private readonly Resource _parent;
    private readonly string _name;

    public ServiceRoles(string name, ServiceDatabaseArgs args, Resource parent)
    {
        (_name, _args, _parent) = (name, args, parent);
        Plans = RolePlans.For(args.Service, args.Server);
        foreach (var plan in Plans)
            Declare(plan);
        var owner = Plans.Single(plan => plan.Kind == "owner").Name;
        var database = DeclareDatabase(owner);
        foreach (var plan in Plans)
        {
            // Nobody connects to a database that was moved away from.
            foreach (var grant in plan.Grants.Where(grant => grant.ObjectType != "database" || _args.Service.State != DatabaseState.Retiring))
                Declare(plan, grant, owner, database);
        }

        foreach (var table in args.Service.Database.Tables.Where(table => table.Rows is not null))
            Declare(table, database);
    }

    public IReadOnlyList<RolePlan> Plans { get; }

    public IEnumerable<Role> Roles => _roles.Values;

    /// <summary>Passwords by role; of the logins only.</summary>
    public Dictionary<string, Output<string>> Passwords { get; } = new(StringComparer.Ordinal);

    private void Declare(RolePlan plan)
    {
        var options = AccessOptions.Of(_parent, _args.On, [.. plan.MemberOf.Select(group => _roles.GetValueOrDefault(group)), plan.Pooled ? _args.PoolerAuth : null]);
        Adopt(options, plan.Kind, plan.Name);
        var declared = new DeclaredRole($"{_name}-{plan.Kind}", plan, _args.Service.Name, _args.Server.EngineMajor, options);
        _roles[plan.Name] = declared.Role;
        if (declared.Password is { } password)
            Passwords[plan.Name] = password;
    }

    /// <summary>Takes over what is on the server already, as it is there: a password is not Pulumi's to know.</summary>
    private void Adopt(CustomResourceOptions options, string kind, string name)
    {
        var isRestored = _args.Server.Rds?.Restore is not null;
        if (!isRestored && !_args.Service.Adopt.Contains(kind, StringComparer.Ordinal))
            return;
        options.ImportId = name;
        if (kind != "database")
            options.IgnoreChanges = ["password", "passwordVersion"];
    }

    private Database DeclareDatabase(string owner)
    {
        var spec = _args.Service.Database;
        var options = AccessOptions.Of(_parent, _args.On, _roles[owner]);
        options.Protect = _args.Catalog.ProtectsState && _args.Service.Ending is not { Dump: not null };
        Adopt(options, "database", spec.Name);
        var database = new Database(_name, new DatabaseArgs { Name = spec.Name, Owner = owner }, options);

        // Without this, every role of the server may connect, make temporary tables, and run what the owner wrote.
        _ = new RevokePublic(_name, new RevokePublicArgs { Database = spec.Name, Creators = { owner } }, AccessOptions.Of(_parent, _args.On, database));

        // Every database has a schema public already.
        foreach (var schema in spec.Schemas.Where(schema => schema != "public"))
            _schemas[schema] = new Schema($"{_name}-{schema}", new SchemaArgs { Database = spec.Name, Name = schema, Owner = owner }, AccessOptions.Of(_parent, _args.On, database));

        var callers = Plans.Where(plan => plan.Kind is "service" or "readonly").Select(plan => plan.Name).ToImmutableArray();
        var health = Plans.Single(plan => plan.Kind == "health").Name;
        _ = new HealthFunction(
            _name,
            new HealthFunctionArgs { Database = spec.Name, Owner = health, Callers = callers },
            AccessOptions.Of(_parent, _args.On, [database, _roles[health], .. callers.Select(caller => _roles[caller])]));

        // In the order listed: one can need another.
        Resource before = database;
        foreach (var extension in spec.Extensions)
            before = new Extension($"{_name}-{extension}", new ExtensionArgs { Database = spec.Name, Name = extension }, AccessOptions.Of(_parent, _args.On, database, before));
        return database;
    }

    private void Declare(RolePlan role, GrantPlan grant, string owner, Database database)
    {
        var schema = grant.Schema is null ? "" : $"-{grant.Schema}";
        var future = grant.Future ? "-future" : "";
        var args = new GrantArgs
        {
            Role = role.Name,
            Database = _args.Service.Database.Name,
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
            AccessOptions.Of(_parent, _args.On, database, _roles[role.Name], grant.Schema is null ? null : _schemas.GetValueOrDefault(grant.Schema)));
    }

    private void Declare(ServiceTable table, Database database)
    {
        // Without it a dump would miss rows, or stop.
        var dump = Plans.Single(plan => plan.Kind == "dump").Name;
        _ = new RowSecurity(
            $"{_name}-{table.Schema}-{table.Name}",
            new RowSecurityArgs
            {
                Database = _args.Service.Database.Name,
                Schema = table.Schema,
                Tables = { table.Name },
                Policies = { new RowPolicyArgs { Name = RowPolicy, Using = table.Rows! } },
                Readers = { dump },
            },
            AccessOptions.Of(_parent, _args.On, database, _roles[dump], _schemas.GetValueOrDefault(table.Schema)));
    }

    private static ObjectType TypeOf(string type) => type switch
    {
        "database" => ObjectType.Database,
        "schema" => ObjectType.Schema,
        "sequence" => ObjectType.Sequence,
        _ => ObjectType.Table,
    };
}
