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
