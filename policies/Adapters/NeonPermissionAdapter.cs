using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/projectPermission:ProjectPermission</c>.</summary>
internal static class NeonPermissionAdapter
{
    public const string Token = "neon:index/projectPermission:ProjectPermission";

    public static NeonPermission Read(PolicyResource r) => new(r)
    {
        Grantee = r.Text("grantee"),
    };
}
