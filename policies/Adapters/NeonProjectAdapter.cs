using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/project:Project</c>. The bridge of terraform-community-providers has none of these properties: then their defaults hold.</summary>
internal static class NeonProjectAdapter
{
    public const string Token = "neon:index/project:Project";

    public static NeonProject Read(PolicyResource r) => new(r)
    {
        DefaultBranchProtected = r.Bool("defaultBranchProtected").Or(false),
        AllowedIps = r.At("allowedIps"),
        AllowedIpsProtectedBranchesOnly = r.Text("allowedIpsProtectedBranchesOnly").Or("no"),
    };
}
