using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/grantRole:GrantRole</c>.</summary>
internal static class PostgresqlGrantRoleAdapter
{
    public const string Token = "postgresql:index/grantRole:GrantRole";

    public static RoleMembership Read(PolicyResource r) => new(r)
    {
        Member = r.Text("role"),
        Group = r.Text("grantRole"),
        WithAdminOption = r.Bool("withAdminOption").Or(false),
    };
}
