using Pulumi;
using Pulumi.Aws.Vpc;

namespace Infra.Components;

/// <summary>What a security group lets in.</summary>
internal static class Ingress
{
    /// <summary>From another group on one TCP port.</summary>
    public static void From(string name, Input<string> into, Input<string> group, int port, string description, Resource parent) => _ = new SecurityGroupIngressRule(
        name,
        new SecurityGroupIngressRuleArgs { SecurityGroupId = into, IpProtocol = "tcp", FromPort = port, ToPort = port, ReferencedSecurityGroupId = group, Description = description },
        new CustomResourceOptions { Parent = parent });
}
