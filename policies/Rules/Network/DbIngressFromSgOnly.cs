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
        var groups = stack.All<IngressRules>();
        if (groups.IsEmpty)
        {
            verdict.NotApplicable("no security group is declared");
            return;
        }

        foreach (var group in groups)
            verdict.Saw(group.Resource, group.Source.Path);
        var ingress = new DatabaseIngress(stack);
        foreach (var (group, rule) in groups.SelectMany(group => group.Rules.Select(rule => (group, rule))))
        {
            if (!ingress.IsForDatabases(group, rule))
                continue;
            foreach (var cidr in rule.Cidrs)
            {
                // The whole world is a violation of a rule of its own.
                if (verdict.Reads(cidr) && cidr.Value is not (null or "0.0.0.0/0" or "::/0"))
                    verdict.Violation(cidr, "a security group or a prefix list", "Name the security group of the clients as the source.");
            }
        }
    }
}
