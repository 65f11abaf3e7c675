using System.Collections.Immutable;
using Infra.Sizing;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class NetworkComponentTests
{
    private const string Given = "network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }";

    [Fact]
    public async Task Network_of_its_own_has_a_private_subnet_in_each_zone_and_endpoints_in_place_of_the_internet()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace(Given, "network: { cidr: 10.20.0.0/16, zones: [us-east-1a, us-east-1b] }", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal(["prod-us-east-1a", "prod-us-east-1b"], stack.Names("aws:ec2/subnet:Subnet"));
        var subnet = stack.Inputs("aws:ec2/subnet:Subnet", "prod-us-east-1b");
        Assert.Equal(("10.20.16.0/20", "us-east-1b", false), (subnet["cidrBlock"], subnet["availabilityZone"], subnet["mapPublicIpOnLaunch"]));
        Assert.Equal(["prod-us-east-1a-id", "prod-us-east-1b-id"], ((ImmutableArray<object>)stack.Inputs("aws:rds/subnetGroup:SubnetGroup", "main")["subnetIds"]).Cast<string>());
        Assert.Equal(["prod-s3", "prod-secretsmanager"], stack.Names("aws:ec2/vpcEndpoint:VpcEndpoint"));
        Assert.Equal("10.20.0.0/16", stack.Inputs("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "prod-endpoints")["cidrIpv4"]);
    }

    [Fact]
    public async Task Client_can_have_a_group_declared_that_the_server_lets_in()
    {
        using var folder = new CatalogFolder();
        folder.Write("services/auth.yaml", CatalogFolder.Auth.Replace(
            "  api: {", "  report: { driver: npgsql, via: direct, role: readonly, pool: 1, maxReplicas: 1, securityGroup: declared }\n  api: {", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Contains("auth-report", stack.Names("aws:ec2/securityGroup:SecurityGroup"));
        Assert.Equal("auth-report-id", stack.Inputs("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "main-auth-report")["referencedSecurityGroupId"]);
    }

    [Theory]
    [InlineData("10.20.0.0/16", "10.20.0.0/20", "10.20.16.0/20", "10.20.32.0/20")]
    [InlineData("192.168.4.0/24", "192.168.4.0/28", "192.168.4.16/28", "192.168.4.32/28")]
    public void Subnets_are_sixteenths_side_by_side(string cidr, params string[] expected) => Assert.Equal(expected, SubnetPlan.Cut(cidr, 3));
}
