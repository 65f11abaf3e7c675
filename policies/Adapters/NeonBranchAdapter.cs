using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/branch:Branch</c>. The bridge of terraform-community-providers cannot protect a branch.</summary>
internal static class NeonBranchAdapter
{
    public const string Token = "neon:index/branch:Branch";

    public static NeonBranch Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        ProjectId = r.Text("projectId"),
        ParentId = r.Text("parentId"),
        Protected = r.Text("protected").Or("no"),
    };
}
