using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class RdsPrivateSubnetsTests
{
    private const string Rule = "rds-private-subnets";

    private const string Next = "expected private subnets. Use subnets whose way out, if any, is a NAT gateway.";
    private static readonly PolicyResource Gateway = Some.Resource("aws:ec2/internetGateway:InternetGateway", "out");

    [Fact]
    public void Subnet_without_a_route_passes() => Gate.Prod(Rule, [.. Network(), Table("private")]).IsCompliant();

    [Fact]
    public void Nat_gateway_passes()
        => Gate.Prod(Rule, [.. Network(), Table("private", ("routes", Value.List(Value.Map(("cidrBlock", "0.0.0.0/0"), ("natGatewayId", "nat-0123")))))]).IsCompliant();

    [Fact]
    public void Inline_route_to_an_internet_gateway_violates_by_id_and_by_dependency()
    {
        Gate.Prod(Rule, [.. Network(), Table("public", ("routes", Value.List(Value.Map(("gatewayId", "igw-0123")))))])
            .Violates($"mandatory db.subnetIds: found subnet one, with a route to an internet gateway in public, {Next}");
        Gate.In("dev", Rule, [.. Network(), Gateway, Some.From("routes", Gateway.Urn, TableType, "public", ("routes", Value.List(Value.Map(("gatewayId", Value.Unknown)))))])
            .Violates($"advisory db.subnetIds: found subnet one, with a route to an internet gateway in public, {Next}");
    }

    [Fact]
    public void Route_of_its_own_to_an_internet_gateway_violates()
        => Gate.Prod(Rule, [.. Network(), Table("public"), Some.From("routeTableId", Some.Urn(TableType, "public"), "aws:ec2/route:Route", "default", ("routeTableId", Value.Unknown), ("gatewayId", "igw-0123"))])
            .Violates($"mandatory db.subnetIds: found subnet one, with a route to an internet gateway in default, {Next}");

    [Fact]
    public void Gateway_that_is_not_known_is_unknown()
        => Gate.Prod(Rule, [.. Network(), Table("shared", ("routes", Value.List(Value.Map(("gatewayId", Value.Unknown)))))])
            .IsUnknown(Unknown.At(Rule, "shared.routes[0].gatewayId"));

    [Fact]
    public void Subnets_of_another_stack_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:rds/subnetGroup:SubnetGroup", "db", ("subnetIds", Value.List("subnet-1", "subnet-2"))))
            .IsNotApplicable("no subnet of a database is declared in this stack");

    private const string TableType = "aws:ec2/routeTable:RouteTable";

    private static PolicyResource Table(string name, params (string Name, object Value)[] props) => Some.Resource(TableType, name, props);

    // A subnet group of a subnet that is associated with every table of a test.
    private static PolicyResource[] Network()
        => [
            Some.Resource("aws:ec2/subnet:Subnet", "one"),
            Some.From("subnetIds", Some.Urn("aws:ec2/subnet:Subnet", "one"), "aws:rds/subnetGroup:SubnetGroup", "db", ("subnetIds", Value.List(Value.Unknown))),
            .. new[] { "private", "public", "shared" }.Select(table => new PolicyResource(
                "aws:ec2/routeTableAssociation:RouteTableAssociation",
                table,
                Some.Urn("aws:ec2/routeTableAssociation:RouteTableAssociation", table),
                [KeyValuePair.Create("subnetId", Value.Unknown), KeyValuePair.Create("routeTableId", Value.Unknown)],
                propertyDependencies: new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["subnetId"] = [Some.Urn("aws:ec2/subnet:Subnet", "one")],
                    ["routeTableId"] = [Some.Urn(TableType, table)],
                })),
        ];
}
