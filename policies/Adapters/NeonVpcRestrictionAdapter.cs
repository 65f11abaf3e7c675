using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/vpcEndpointRestriction:VpcEndpointRestriction</c>.</summary>
internal static class NeonVpcRestrictionAdapter
{
    public const string Token = "neon:index/vpcEndpointRestriction:VpcEndpointRestriction";

    public static NeonVpcRestriction Read(PolicyResource r) => new(r)
    {
        ProjectId = r.Text("projectId"),
    };
}
