using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/subnetGroup:SubnetGroup</c>.</summary>
internal static class SubnetGroupAdapter
{
    public const string Token = "aws:rds/subnetGroup:SubnetGroup";

    public static SubnetGroup Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        SubnetIds = r.At("subnetIds"),
    };
}
