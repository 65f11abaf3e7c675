using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/routeTableAssociation:RouteTableAssociation</c>.</summary>
internal static class RouteTableAssociationAdapter
{
    public const string Token = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    public static RouteTableAssociation Read(PolicyResource r) => new(r)
    {
        SubnetId = r.Text("subnetId"),
        RouteTableId = r.Text("routeTableId"),
    };
}
