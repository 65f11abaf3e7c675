using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B5: the world cannot connect to a database or its pooler.</summary>
public sealed class DbIngressNoWorld() : StackRule(new RuleInfo(
    "db-ingress-no-world",
    "B5",
    "World cannot connect to the database",
    "A database port that is open to every address is found by scanners within minutes.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var ingress = new DatabaseIngress(stack);
        foreach (var group in DatabaseIngress.GroupsOf(stack, verdict))
        {
            verdict.Reads(group.Source);
            foreach (var rule in group.Rules)
                JudgeRule(rule, ingress, verdict);
        }
    }

    private static void JudgeRule(IngressRule rule, DatabaseIngress ingress, Verdict verdict)
    {
        foreach (var cidr in rule.Cidrs)
        {
            if (!ingress.MayReach(rule) || !verdict.Reads(cidr) || !DatabaseIngress.IsWorld(cidr))
                continue;
            if (rule.Protocol.IsUnknown)
                verdict.Unknown(rule.Protocol);
            else if (rule.Protocol.Value == DatabaseIngress.EveryProtocol)
                Report(cidr, "every port", verdict);
            else if (verdict.Reads(rule.FromPort) && verdict.Reads(rule.ToPort))
                Report(cidr, "port " + string.Join(", ", ingress.PortsOf(rule)), verdict);
        }
    }

    private static void Report(Fact<string> cidr, string ports, Verdict verdict)
        => verdict.Violation(
            cidr.Resource, cidr.Path, $"{cidr.Found} on {ports}", "no rule for the whole world on a database port", "Allow the security groups of the clients instead.");
}
