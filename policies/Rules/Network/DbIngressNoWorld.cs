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
    private const string EveryProtocol = "-1";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var groups = stack.All<IngressRules>();
        if (groups.IsEmpty)
        {
            verdict.NotApplicable("no security group is declared");
            return;
        }

        var ports = DatabasePorts(stack);
        foreach (var group in groups)
        {
            verdict.Reads(group.Source);
            foreach (var rule in group.Rules)
                JudgeRule(rule, ports, verdict);
        }
    }

    private static SortedSet<double> DatabasePorts(StackModel stack)
        => [
            5432,
            6432,
            .. stack.All<Database>().Where(database => database.Port.IsKnown).Select(database => database.Port.Value),
            .. stack.All<Pooler>().Where(pooler => pooler.ListenPort.IsKnown).Select(pooler => pooler.ListenPort.Value),
        ];

    private static void JudgeRule(IngressRule rule, SortedSet<double> ports, Verdict verdict)
    {
        foreach (var cidr in rule.Cidrs)
        {
            if (!MayReach(rule, ports) || !verdict.Reads(cidr) || cidr.Value is not ("0.0.0.0/0" or "::/0"))
                continue;
            if (rule.Protocol.IsUnknown)
                verdict.Unknown(rule.Protocol);
            else if (rule.Protocol.Value == EveryProtocol)
                Report(cidr, "every port", verdict);
            else if (verdict.Reads(rule.FromPort) && verdict.Reads(rule.ToPort))
                Report(cidr, "port " + string.Join(", ", ports.Where(port => port >= rule.FromPort.Value && port <= rule.ToPort.Value)), verdict);
        }
    }

    // Unknown ports may be any.
    private static bool MayReach(IngressRule rule, SortedSet<double> ports)
        => rule.Protocol.IsUnknown || rule.Protocol.Value == EveryProtocol || rule.FromPort.IsUnknown || rule.ToPort.IsUnknown
            || ports.Any(port => port >= rule.FromPort.Value && port <= rule.ToPort.Value);

    private static void Report(Fact<string> cidr, string ports, Verdict verdict)
        => verdict.Violation(
            cidr.Resource, cidr.Path, $"{cidr.Found} on {ports}", "no rule for the whole world on a database port", "Allow the security groups of the clients instead.");
}
