using Pulumi;
using Pulumi.Access;
using Pulumi.Access.Inputs;

namespace AccessProgram;

/// <summary>The roles that a server has once, whatever its services are.</summary>
internal sealed class SharedRoles
{
    public SharedRoles(CustomResourceOptions options, bool withPooler)
    {
        _ = new Role("monitoring", Login("monitoring", "pg_monitor"), options);
        _ = new Role("dump", Login("dump", "pg_read_all_data"), options);
        _ = new Role("ephemeral", Login("ephemeral", until: "2035-01-01T00:00:00Z"), options);
        _ = new Role("pooler-stats", Login("pooler_stats"), options);
        if (!withPooler)
            return;
        var owner = new Role("pooler-auth-owner", new RoleArgs { Name = "pooler_auth_owner" }, options);
        var caller = new Role("pooler-auth", Login("pooler_auth"), options);
        Pooler = new PoolerAuth("pooler", new PoolerAuthArgs { Owner = owner.Name, Role = caller.Name }, options);
    }

    /// <summary>The table of verifiers; null where the server has a pooler of its own.</summary>
    public PoolerAuth? Pooler { get; }

    /// <summary>A login whose password tests know: <c>planted-</c> and its name.</summary>
    public static RoleArgs Login(string name, string? group = null, string? until = null, bool pooled = false)
    {
        var args = new RoleArgs { Name = name, Login = true, ConnectionLimit = 5, Password = Output.CreateSecret("planted-" + name), Pooled = pooled };
        if (until is not null)
            args.ValidUntil = until;
        if (group is not null)
            args.MemberOf.Add(new RoleMembershipArgs { Role = group });
        return args;
    }
}
