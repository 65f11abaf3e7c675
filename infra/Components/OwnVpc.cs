using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Components;

/// <summary>A VPC with a private subnet in each zone, and no way to the internet in either direction.</summary>
internal sealed class OwnVpc
{
    public OwnVpc(string name, EnvironmentCatalog catalog, Resource parent)
    {
        var network = catalog.Network!;
        var vpc = new Vpc(
            name,
            new VpcArgs { CidrBlock = network.Cidr!, EnableDnsSupport = true, EnableDnsHostnames = true, Tags = Named(catalog, PhysicalNames.Environment(catalog)) },
            new CustomResourceOptions { Parent = parent, Protect = catalog.ProtectsState });
        RouteTableId = vpc.MainRouteTableId;
        var subnets = new InputList<string>();
        foreach (var (zone, block) in network.Zones.Zip(SubnetPlan.Cut(network.Cidr!, network.Zones.Count)))
        {
            var subnet = new Subnet(
                $"{name}-{zone}",
                new SubnetArgs
                {
                    VpcId = vpc.Id,
                    AvailabilityZone = zone,
                    CidrBlock = block,
                    MapPublicIpOnLaunch = false,
                    Tags = Named(catalog, $"{PhysicalNames.Environment(catalog)}-{zone}"),
                },
                new CustomResourceOptions { Parent = parent, Protect = catalog.ProtectsState });
            subnets.Add(subnet.Id);
        }

        Ids = new NetworkIds(vpc.Id, subnets);
    }

    public NetworkIds Ids { get; }

    public Output<string> RouteTableId { get; }

    private static InputMap<string> Named(EnvironmentCatalog catalog, string name)
    {
        var tags = AwsTags.Of(catalog);
        tags.Add("Name", name);
        return tags;
    }
}
