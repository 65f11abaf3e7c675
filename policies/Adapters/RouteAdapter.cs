using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/route:Route</c>.</summary>
internal static class RouteAdapter
{
    public const string Token = "aws:ec2/route:Route";

    public static Route Read(PolicyResource r) => new(r)
    {
        RouteTableId = r.Text("routeTableId"),
        GatewayId = r.Text("gatewayId"),
    };
}
