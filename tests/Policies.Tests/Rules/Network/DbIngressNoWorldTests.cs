using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class DbIngressNoWorldTests
{
    private const string Rule = "db-ingress-no-world";
    private const string Next = "expected no rule for the whole world on a database port. Allow the security groups of the clients instead.";

    [Fact]
    public void Private_addresses_pass() => Gate.Prod(Rule, Ingress("10.0.0.0/8", 5432, 5432)).IsCompliant();

    [Fact]
    public void World_on_another_port_passes() => Gate.Prod(Rule, Ingress("0.0.0.0/0", 443, 443)).IsCompliant();

    [Theory]
    [InlineData("0.0.0.0/0", 5432, 5432, "cidrIpv4", "port 5432")]
    [InlineData("::/0", 6432, 6432, "cidrIpv6", "port 6432")]
    [InlineData("0.0.0.0/0", 5000, 7000, "cidrIpv4", "port 5432, 6432")]
    public void World_on_a_database_port_violates(string cidr, int from, int to, string property, string ports)
        => Gate.Prod(Rule, Ingress(cidr, from, to)).Violates($"mandatory db.{property}: found \"{cidr}\" on {ports}, {Next}");

    [Fact]
    public void World_on_the_declared_port_violates()
        => Gate.Prod(Rule, Some.Database(("port", 15432)), Ingress("0.0.0.0/0", 15432, 15432)).Violates($"mandatory db.cidrIpv4: found \"0.0.0.0/0\" on port 15432, {Next}");

    [Fact]
    public void World_on_every_protocol_violates_inline()
        => Gate.Prod(Rule, Group(Value.List(Value.Map(("protocol", "-1"), ("fromPort", 0), ("toPort", 0), ("cidrBlocks", Value.List("10.0.0.0/8", "0.0.0.0/0"))))))
            .Violates($"mandatory db.ingress[0].cidrBlocks[1]: found \"0.0.0.0/0\" on every port, {Next}");

    [Fact]
    public void World_in_a_rule_of_the_older_type_violates_only_inwards()
    {
        Gate.Prod(Rule, Older("ingress")).Violates($"mandatory db.ipv6CidrBlocks[0]: found \"::/0\" on port 5432, {Next}");
        Gate.Prod(Rule, Older("egress")).IsCompliant();
    }

    [Fact]
    public void Group_without_rules_passes() => Gate.Prod(Rule, Some.Resource("aws:ec2/securityGroup:SecurityGroup", "db")).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Ingress(Value.Unknown, 5432, 5432)).IsUnknown(Unknown.At(Rule, "db.cidrIpv4"));
        Gate.Prod(Rule, Ingress("0.0.0.0/0", Value.Unknown, 5432)).IsUnknown(Unknown.At(Rule, "db.fromPort"));
        Gate.Prod(Rule, Group(Value.Unknown)).IsUnknown(Unknown.At(Rule, "db.ingress"));
    }

    [Fact]
    public void Stack_without_security_groups_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no security group is declared");

    private static PolicyResource Group(object ingress) => Some.Resource("aws:ec2/securityGroup:SecurityGroup", "db", ("ingress", ingress));

    private static PolicyResource Older(string direction) => Some.Resource(
        "aws:ec2/securityGroupRule:SecurityGroupRule", "db", ("type", direction), ("protocol", "tcp"), ("fromPort", 5432), ("toPort", 5432), ("ipv6CidrBlocks", Value.List("::/0")));

    private static PolicyResource Ingress(object cidr, object from, object to) => Some.Resource(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "db",
        ("ipProtocol", "tcp"),
        ("fromPort", from),
        ("toPort", to),
        (cidr is "::/0" ? "cidrIpv6" : "cidrIpv4", cidr));
}
