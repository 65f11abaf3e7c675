using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class DbIngressCidrNarrowTests
{
    private const string Rule = "db-ingress-cidr-narrow";

    private const string Next = "Allow the security groups of the clients instead, or exempt the range and say who is in it.";

    [Theory]
    [InlineData("10.0.1.0/28")]
    [InlineData("10.0.1.7/32")]
    [InlineData("2001:db8:1:2::/64")]
    public void Narrow_range_passes(string cidr) => Gate.Prod(Rule, Ingress(cidr)).IsCompliant();

    [Theory]
    [InlineData("10.0.1.0/27", "/28")]
    [InlineData("10.0.0.0/8", "/28")]
    [InlineData("2001:db8:1::/48", "/64")]
    [InlineData("10.0.1.7", "/28")]
    public void Wide_range_violates(string cidr, string least)
        => Gate.Prod(Rule, Ingress(cidr)).Violates($"mandatory db.cidrIpv4: found \"{cidr}\", expected {least} or narrower. {Next}");

    [Fact]
    public void Dev_allows_a_vpc_and_is_only_told()
    {
        Gate.In("dev", Rule, Ingress("10.0.0.0/16")).IsCompliant();
        Gate.In("dev", Rule, Ingress("10.0.0.0/15")).Violates($"advisory db.cidrIpv4: found \"10.0.0.0/15\", expected /16 or narrower. {Next}");
    }

    [Fact]
    public void Configured_prefix_wins() => Gate.Configured(Rule, "minimumPrefix", 24, Ingress("10.0.1.0/24")).IsCompliant();

    [Fact]
    public void Whole_world_is_reported_once_by_its_own_rule() => Gate.Prod(Rule, Ingress("::/0")).IsCompliant();

    [Fact]
    public void Other_ports_pass()
        => Gate.Prod(Rule, Some.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "web", ("ipProtocol", "tcp"), ("fromPort", 443), ("toPort", 443), ("cidrIpv4", "10.0.0.0/8"))).IsCompliant();

    [Fact]
    public void Rule_of_a_group_that_a_database_has_is_judged_on_every_port()
    {
        var rule = Some.Resource("aws:ec2/securityGroupRule:SecurityGroupRule", "all", ("type", "ingress"), ("protocol", "tcp"), ("fromPort", 0), ("toPort", 65535), ("cidrBlocks", Value.List("10.0.0.0/8")), ("securityGroupId", "sg-0123"));
        Gate.Prod(Rule, rule).IsCompliant();
        Gate.Prod(Rule, rule, Some.Database(("vpcSecurityGroupIds", Value.List("sg-0123"))))
            .Violates($"mandatory all.cidrBlocks[0]: found \"10.0.0.0/8\", expected /28 or narrower. {Next}");
    }

    [Fact]
    public void Unknown_range_is_unknown() => Gate.Prod(Rule, Ingress(Value.Unknown)).IsUnknown(Unknown.At(Rule, "db.cidrIpv4"));

    [Fact]
    public void Stack_without_security_groups_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no security group is declared");

    private static PolicyResource Ingress(object cidr)
        => Some.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "db", ("ipProtocol", "tcp"), ("fromPort", 5432), ("toPort", 5432), ("cidrIpv4", cidr));
}
