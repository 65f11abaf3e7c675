using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class RdsExplicitSubnetGroupTests
{
    private const string Rule = "rds-explicit-subnet-group";

    private const string Missing = "dbSubnetGroupName: found nothing, expected a subnet group. Set dbSubnetGroupName to a group of private subnets; a move to another VPC later takes the database down.";
    private const string Zones = "expected two subnets or more, in different zones. Add a subnet of another zone.";

    [Fact]
    public void Named_group_passes() => Gate.Prod(Rule, Some.Database(("dbSubnetGroupName", "shop"))).IsCompliant();

    [Fact]
    public void Missing_group_violates()
    {
        Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.{Missing}");
        Gate.In("dev", Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).Violates($"advisory main.{Missing}");
    }

    [Fact]
    public void Group_that_is_made_in_the_same_update_passes() => Gate.Prod(Rule, Some.Database(("dbSubnetGroupName", Value.Unknown))).IsCompliant();

    [Fact]
    public void Group_of_one_subnet_violates() => Gate.Prod(Rule, Group(Value.List("subnet-1"))).Violates($"mandatory shop.subnetIds: found 1, {Zones}");

    [Fact]
    public void Group_of_one_zone_violates_and_two_zones_pass()
    {
        Gate.Prod(Rule, [.. Declared("us-east-1a", "us-east-1a")]).Violates($"mandatory shop.subnetIds: found subnets of us-east-1a only, {Zones}");
        Gate.Prod(Rule, [.. Declared("us-east-1a", "us-east-1b")]).IsCompliant();
    }

    [Fact]
    public void Subnets_of_another_stack_pass() => Gate.Prod(Rule, Group(Value.List("subnet-1", "subnet-2"))).IsCompliant();

    [Fact]
    public void Unknown_list_is_unknown() => Gate.Prod(Rule, Group(Value.Unknown)).IsUnknown(Unknown.At(Rule, "shop.subnetIds"));

    [Fact]
    public void Replica_and_member_take_over_the_group()
        => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main")), Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql")))
            .IsNotApplicable("neither a database nor a subnet group is declared");

    private static PolicyResource Group(object subnets) => Some.Resource("aws:rds/subnetGroup:SubnetGroup", "shop", ("subnetIds", subnets));

    private static IEnumerable<PolicyResource> Declared(params string[] zones)
    {
        var subnets = zones.Select((zone, i) => Some.Resource("aws:ec2/subnet:Subnet", $"subnet{i}", ("availabilityZone", zone))).ToList();
        return subnets.Append(new PolicyResource(
            "aws:rds/subnetGroup:SubnetGroup",
            "shop",
            Some.Urn("aws:rds/subnetGroup:SubnetGroup", "shop"),
            [KeyValuePair.Create("subnetIds", Value.List([.. zones.Select(_ => (object)Value.Unknown)]))],
            propertyDependencies: new Dictionary<string, string[]>(StringComparer.Ordinal) { ["subnetIds"] = [.. subnets.Select(subnet => subnet.Urn)] }));
    }
}
