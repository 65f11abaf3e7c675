namespace Policies.Rules;

/// <summary>A readiness rule. Stateless; judges concurrently.</summary>
/// <param name="info">What it is.</param>
public abstract class Rule(RuleInfo info)
{
    /// <summary>What it is.</summary>
    public RuleInfo Info { get; } = info;

    /// <summary>What it is judged from.</summary>
    public abstract RuleSource Source { get; }
}
