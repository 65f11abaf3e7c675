using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/securityGroupRule:SecurityGroupRule</c>; one that lets connections out is no ingress rule.</summary>
internal static class SecurityGroupRuleAdapter
{
    public const string Token = "aws:ec2/securityGroupRule:SecurityGroupRule";

    public static IngressRules Read(PolicyResource r) => new(r)
    {
        Source = r.At("type"),
        SecurityGroupId = r.Text("securityGroupId"),
        Rules = r.Text("type").Value == "ingress"
            ? [new IngressRule(r.Text("protocol"), r.Number("fromPort"), r.Number("toPort"), SecurityGroupAdapter.Cidrs(r.At("cidrBlocks"), r.At("ipv6CidrBlocks")))]
            : [],
    };
}
