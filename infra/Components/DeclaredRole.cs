using System.Globalization;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;
using Pulumi.Access.Inputs;

namespace Infra.Components;

/// <summary>A planned role as a resource, and a password where it is a login.</summary>
internal sealed class DeclaredRole
{
    // Options of a membership came with PostgreSQL 16; before, declaring one is an error.
    private const int MembershipOptionsMajor = 16;

    public DeclaredRole(string name, RolePlan plan, string? service, int engineMajor, CustomResourceOptions options, Output<string>? password = null)
    {
        var args = new RoleArgs
        {
            Name = plan.Name,
            Service = Maybe.Text(service),
            Login = plan.Login,
            Superuser = false,
            CreateDatabase = false,
            CreateRole = false,
            Replication = false,
            BypassRowLevelSecurity = false,
            Inherit = plan.Inherit,
            ValidUntil = Maybe.Text(plan.ValidUntil?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        };
        foreach (var (setting, value) in plan.Settings)
            args.Settings.Add(setting, value);
        foreach (var group in plan.MemberOf)
            args.MemberOf.Add(Membership(group, plan, engineMajor));
        if (plan.Login)
        {
            args.ConnectionLimit = Maybe.Number(plan.ConnectionLimit);
            args.Password = Password = password ?? LoginPassword.Declare(name, options.Parent!);
            args.PasswordVersion = 1;
            args.Pooled = plan.Pooled;
        }

        Role = new Role(name, args, options);
    }

    public Role Role { get; }

    /// <summary>Null: it cannot log in.</summary>
    public Output<string>? Password { get; }

    private static RoleMembershipArgs Membership(string group, RolePlan plan, int engineMajor) => engineMajor < MembershipOptionsMajor
        ? new RoleMembershipArgs { Role = group, Admin = false }
        : new RoleMembershipArgs { Role = group, Inherit = plan.Inherit, Set = plan.ActsAs, Admin = false };
}
