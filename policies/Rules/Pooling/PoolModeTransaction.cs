using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G6: a server connection is given back after each transaction.</summary>
public sealed class PoolModeTransaction() : ResourceRule(new RuleInfo(
    "pool-mode-transaction",
    "G6",
    "Pooler gives connections back after each transaction",
    "In session mode a pooler holds a server connection for as long as its client is connected, and pools nothing.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; } = new[] { PoolerAdapter.Token, NeonEndpointAdapter.Token }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        var mode = subject is Pooler pooler ? pooler.PoolMode : ((NeonEndpoint)subject).PoolerMode;
        if (mode.IsAbsent)
            verdict.NotApplicable("Neon's pooler is in transaction mode unless said otherwise");
        else if (verdict.Reads(mode) && mode.Value != "transaction")
            verdict.Violation(mode, "transaction", "Set the pool mode to transaction, and let migrations use the direct endpoint.");
    }
}
