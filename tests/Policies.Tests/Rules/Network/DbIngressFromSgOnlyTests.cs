using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class DbIngressFromSgOnlyTests
{
    private const string Rule = "db-ingress-from-sg-only";

    private const string Next = "expected a security group or a prefix list. Name the security group of the clients as the source.";

    [Fact]
    public void Security_group_as_source_passes()
        => Gate.Prod(Rule, Some.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "db", ("ipProtocol", "tcp"), ("fromPort", 5432), ("toPort", 5432), ("referencedSecurityGroupId", "sg-0123"))).IsCompliant();

    [Fact]
    public void Address_as_source_violates_everywhere()
    {
        Gate.Prod(Rule, Ingress("10.0.1.0/28")).Violates($"advisory db.cidrIpv4: found \"10.0.1.0/28\", {Next}");
        Gate.In("dev", Rule, Ingress("10.0.1.0/28")).Violates($"advisory db.cidrIpv4: found \"10.0.1.0/28\", {Next}");
    }

    [Fact]
    public void Whole_world_is_reported_once_by_its_own_rule() => Gate.Prod(Rule, Ingress("0.0.0.0/0")).IsCompliant();

    [Fact]
    public void Group_that_stands_before_no_database_passes()
    {
        var every = Some.Resource("aws:ec2/securityGroup:SecurityGroup", "web", ("ingress", Value.List(Value.Map(("protocol", "-1"), ("fromPort", 0), ("toPort", 0), ("cidrBlocks", Value.List("10.0.0.0/8"))))));
        Gate.Prod(Rule, every).IsCompliant();
        Gate.Prod(Rule, every, Some.From("vpcSecurityGroupIds", every.Urn, Some.Instance, "auth", ("engine", "postgres"), ("vpcSecurityGroupIds", Value.List(Value.Unknown))))
            .Violates($"advisory web.ingress[0].cidrBlocks[0]: found \"10.0.0.0/8\", {Next}");
    }

    [Fact]
    public void Unknown_address_is_unknown() => Gate.Prod(Rule, Ingress(Value.Unknown)).IsUnknown(Unknown.At(Rule, "db.cidrIpv4", "advisory"));

    [Fact]
    public void Stack_without_security_groups_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no security group is declared");

    private static PolicyResource Ingress(object cidr)
        => Some.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "db", ("ipProtocol", "tcp"), ("fromPort", 5432), ("toPort", 5432), ("cidrIpv4", cidr));
}
