using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infra.Components;

/// <summary>Ways from private subnets to AWS's own services that do not lead over the internet.</summary>
internal static class VpcEndpoints
{
    private const int Https = 443;

    /// <summary>Declares them, and that addresses of <paramref name="from"/> may use them.</summary>
    public static void Declare(string name, EnvironmentCatalog catalog, NetworkIds network, string from, Output<string>? routeTable, Resource parent)
    {
        var child = $"{name}-endpoints";
        var group = new SecurityGroup(
            child,
            new SecurityGroupArgs
            {
                Name = $"{PhysicalNames.Environment(catalog)}-endpoints",
                Description = $"Endpoints of AWS services in {PhysicalNames.Environment(catalog)}",
                VpcId = network.VpcId,
                Tags = AwsTags.Of(catalog),
            },
            new CustomResourceOptions { Parent = parent });
        _ = new SecurityGroupIngressRule(
            child,
            new SecurityGroupIngressRuleArgs { SecurityGroupId = group.Id, IpProtocol = "tcp", FromPort = Https, ToPort = Https, CidrIpv4 = from, Description = "HTTPS from the network" },
            new CustomResourceOptions { Parent = parent });
        foreach (var service in EndpointPlan.Services(catalog))
        {
            _ = new VpcEndpoint(
                $"{name}-{service}",
                new VpcEndpointArgs
                {
                    VpcId = network.VpcId,
                    ServiceName = $"com.amazonaws.{catalog.Aws!.Region}.{service}",
                    VpcEndpointType = "Interface",
                    SubnetIds = network.SubnetIds,
                    SecurityGroupIds = { group.Id },
                    PrivateDnsEnabled = true,
                    Tags = AwsTags.Of(catalog),
                },
                new CustomResourceOptions { Parent = parent });
        }

        // Layers of images and dumps are in S3, whose endpoint is a route and costs nothing.
        if (routeTable is not null)
        {
            _ = new VpcEndpoint(
                $"{name}-s3",
                new VpcEndpointArgs
                {
                    VpcId = network.VpcId,
                    ServiceName = $"com.amazonaws.{catalog.Aws!.Region}.s3",
                    VpcEndpointType = "Gateway",
                    RouteTableIds = { routeTable },
                    Tags = AwsTags.Of(catalog),
                },
                new CustomResourceOptions { Parent = parent });
        }
    }
}
