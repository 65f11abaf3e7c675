using System.Collections.Immutable;
using Policies.Rules;

namespace Policies.Model;

/// <summary>Tells which rules of security groups let connections reach a database or pooler.</summary>
public sealed class DatabaseIngress
{
    /// <summary>The protocol that stands for all, on every port.</summary>
    public const string EveryProtocol = "-1";

    private readonly SortedSet<double> ports;
    private readonly HashSet<string> attached = new(StringComparer.Ordinal);

    /// <summary>Reads what a stack declares.</summary>
    public DatabaseIngress(StackModel stack)
    {
        ports =
        [
            5432,
            6432,
            .. stack.All<Database>().Where(database => database.Port.IsKnown).Select(database => database.Port.Value),
            .. stack.All<Pooler>().Where(pooler => pooler.ListenPort.IsKnown).Select(pooler => pooler.ListenPort.Value),
        ];
        foreach (var subject in stack.All<Database>().Cast<NetworkedSubject>().Concat(stack.All<Proxy>()))
        {
            attached.UnionWith(subject.Resource.DependenciesOf(subject.VpcSecurityGroupIds.Path));
            attached.UnionWith(subject.VpcSecurityGroupIds.Items.Select(item => item.Text().Value).OfType<string>());
        }
    }

    /// <summary>The security groups of a stack and the rules beside them; where there are none, that is said.</summary>
    public static ImmutableArray<IngressRules> GroupsOf(StackModel stack, Verdict verdict)
    {
        var groups = stack.All<IngressRules>();
        if (groups.IsEmpty)
            verdict.NotApplicable("no security group is declared");
        return groups;
    }

    /// <summary>The address ranges that may reach databases. The whole world is not among them: it is a violation of a rule of its own.</summary>
    public static IEnumerable<Fact<string>> RangesOf(StackModel stack, Verdict verdict)
    {
        var groups = GroupsOf(stack, verdict);
        foreach (var group in groups)
            verdict.Saw(group.Resource, group.Source.Path);
        var ingress = new DatabaseIngress(stack);
        return groups
            .SelectMany(group => group.Rules.Where(rule => ingress.IsForDatabases(group, rule)))
            .SelectMany(rule => rule.Cidrs)
            .Where(cidr => verdict.Reads(cidr) && !(cidr.IsAbsent || IsWorld(cidr)));
    }

    /// <summary>Whether it is every address.</summary>
    public static bool IsWorld(in Fact<string> cidr) => cidr.Value is "0.0.0.0/0" or "::/0";

    /// <summary>The database ports that a rule opens.</summary>
    public IEnumerable<double> PortsOf(IngressRule rule) => ports.Where(port => port >= rule.FromPort.Value && port <= rule.ToPort.Value);

    /// <summary>Whether a rule may open a database port; unknown ports may be any.</summary>
    public bool MayReach(IngressRule rule)
        => rule.Protocol.IsUnknown || rule.Protocol.Value == EveryProtocol || rule.FromPort.IsUnknown || rule.ToPort.IsUnknown || PortsOf(rule).Any();

    /// <summary>Whether a rule is one for databases: it names a database port and no other, or its group stands before a database.</summary>
    public bool IsForDatabases(IngressRules group, IngressRule rule)
        => MayReach(rule) && (IsAttached(group) || (rule.FromPort.IsKnown && rule.FromPort.Value.Equals(rule.ToPort.Value) && rule.Protocol.Value != EveryProtocol));

    private bool IsAttached(IngressRules group)
        => attached.Contains(group.Resource.Urn)
            || attached.Contains(group.SecurityGroupId.Value ?? "")
            || group.Resource.DependenciesOf(group.SecurityGroupId.Path).Any(attached.Contains);
}
