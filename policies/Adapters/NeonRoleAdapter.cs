using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/role:Role</c>.</summary>
internal static class NeonRoleAdapter
{
    public const string Token = "neon:index/role:Role";

    public static NeonRole Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
    };
}
