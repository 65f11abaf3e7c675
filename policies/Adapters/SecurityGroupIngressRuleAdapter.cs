using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule</c>: one rule.</summary>
internal static class SecurityGroupIngressRuleAdapter
{
    public const string Token = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    public static IngressRules Read(PolicyResource r) => new(r)
    {
        Source = new Node(r, "ipProtocol", null),
        SecurityGroupId = r.Text("securityGroupId"),
        Rules = [new IngressRule(r.Text("ipProtocol"), r.Number("fromPort"), r.Number("toPort"), [r.Text("cidrIpv4"), r.Text("cidrIpv6")])],
    };
}
