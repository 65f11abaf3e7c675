namespace Policies.Model;

/// <summary>
/// What a role may do as PostgreSQL sees it: what is granted to it, to the roles that it is a member of, however far, and to everybody, and
/// what it and they own. Roles are told apart by the provider that manages them, which is one per server.
/// </summary>
public sealed class RoleRights
{
    private const string Everybody = "public";
    private readonly StackModel stack;
    private readonly List<Role> roles = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>Follows a role's memberships.</summary>
    public RoleRights(StackModel stack, Role role)
    {
        this.stack = stack;
        Add(role);
        keys.Add(KeyOf(role.Resource.ProviderUrn, Everybody));
    }

    /// <summary>The role, and the declared ones that it is a member of.</summary>
    public IReadOnlyList<Role> Roles => roles;

    /// <summary>Everything that is granted to any of them.</summary>
    public IEnumerable<Grant> Grants
    {
        get
        {
            var byRole = stack.By("role", (Grant grant) => KeyOf(stack, grant.Role));
            return keys.SelectMany(key => byRole[key]);
        }
    }

    /// <summary>The databases and schemas that any of them owns, as declared.</summary>
    public IEnumerable<Fact<string>> Owned
    {
        get
        {
            var databases = stack.By("owner", (LogicalDatabase database) => KeyOf(stack, database.Owner));
            var schemas = stack.By("owner", (SchemaObject schema) => KeyOf(stack, schema.Owner));
            return keys.SelectMany(key => databases[key].Select(database => database.Owner).Concat(schemas[key].Select(schema => schema.Owner)));
        }
    }

    /// <summary>Every login but those that say that they change tables.</summary>
    public static IEnumerable<Role> ServiceLogins(StackModel stack)
        => stack.All<Role>().Where(role => (role.Login.IsUnknown || role.Login.Value) && KindOf(stack, role) is not ("owner" or "migrator" or "dump"));

    /// <summary>What a service's component says that a role is for; null when none does.</summary>
    public static string? KindOf(StackModel stack, Role role)
        => ServiceOf(stack, role)?.ReadRoles().FirstOrDefault(declared => declared.Name.Value == role.Name.Value)?.Kind.Value;

    /// <summary>The service that a role belongs to; null when none is declared.</summary>
    public static ServiceDatabase? ServiceOf(StackModel stack, Role role)
        => stack.Above<ServiceDatabase>(role.Resource)
            ?? (role.Service.Value is { } name ? stack.By("service", static (ServiceDatabase service) => service.Service.Value)[name].FirstOrDefault() : null);

    /// <summary>Tells roles apart: by the provider and the name, or by the resource while the name is not known.</summary>
    public static string KeyOf(Role role) => role.Name.Value is { } name ? KeyOf(role.Resource.ProviderUrn, name) : role.Resource.Urn;

    /// <summary>The role that a property names.</summary>
    public static string KeyOf(StackModel stack, Fact<string> named)
        => stack.Behind<Role>(named.Resource, named.Path).FirstOrDefault() is { } role ? KeyOf(role) : KeyOf(named.Resource.ProviderUrn, named.Value ?? "");

    private static string KeyOf(string provider, string name) => provider + " " + name;

    private void Add(Role role)
    {
        if (!keys.Add(KeyOf(role)))
            return;
        roles.Add(role);
        foreach (var name in role.Groups.Select(group => group.Value).OfType<string>())
            Add(KeyOf(role.Resource.ProviderUrn, name));
        foreach (var group in stack.Behind<Role>(role.Resource, role.MemberOf.Path))
            Add(group);
        foreach (var membership in stack.By("member", (RoleMembership membership) => KeyOf(stack, membership.Member))[KeyOf(role)])
            Add(KeyOf(stack, membership.Group));
    }

    private void Add(string key)
    {
        var declared = stack.By("key", static (Role role) => KeyOf(role))[key].FirstOrDefault();
        if (declared is null)
            keys.Add(key);
        else
            Add(declared);
    }
}
