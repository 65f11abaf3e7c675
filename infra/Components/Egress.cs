using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infra.Components;

/// <summary>What a security group lets out: Pulumi takes AWS's own rule, which lets everything out, away from a group that it creates.</summary>
internal static class Egress
{
    /// <summary>To any address on one TCP port.</summary>
    public static void Anywhere(string name, SecurityGroup from, int port, Resource parent) => _ = new SecurityGroupEgressRule(
        name,
        new SecurityGroupEgressRuleArgs { SecurityGroupId = from.Id, IpProtocol = "tcp", FromPort = port, ToPort = port, CidrIpv4 = "0.0.0.0/0", Description = "To any address" },
        new CustomResourceOptions { Parent = parent });

    /// <summary>To another group on one TCP port.</summary>
    public static void To(string name, SecurityGroup from, Input<string> group, int port, Resource parent) => _ = new SecurityGroupEgressRule(
        name,
        new SecurityGroupEgressRuleArgs { SecurityGroupId = from.Id, IpProtocol = "tcp", FromPort = port, ToPort = port, ReferencedSecurityGroupId = group },
        new CustomResourceOptions { Parent = parent });
}
