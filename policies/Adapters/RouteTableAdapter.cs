using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/routeTable:RouteTable</c>.</summary>
internal static class RouteTableAdapter
{
    public const string Token = "aws:ec2/routeTable:RouteTable";

    public static RouteTable Read(PolicyResource r) => new(r)
    {
        GatewayIds = [.. r.At("routes").Items.Select(route => route["gatewayId"].Text())],
    };
}
