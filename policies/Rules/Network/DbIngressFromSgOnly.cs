using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B6: clients are let in by security group, not by address.</summary>
public sealed class DbIngressFromSgOnly() : StackRule(new RuleInfo(
    "db-ingress-from-sg-only",
    "B6",
    "Clients are let in by security group",
    "Addresses are given to something else one day; a security group is the clients, wherever they run.",
    Severity.Medium,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        foreach (var cidr in DatabaseIngress.RangesOf(stack, verdict))
            verdict.Violation(cidr, "a security group or a prefix list", "Name the security group of the clients as the source.");
    }
}
