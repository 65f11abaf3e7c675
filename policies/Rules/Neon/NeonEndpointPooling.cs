using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K7: an endpoint has its pooler.</summary>
public sealed class NeonEndpointPooling() : ModelRule<NeonEndpoint>(new RuleInfo(
    "neon-endpoint-pooling",
    "K7",
    "Endpoint has its pooler",
    "Each connection past the pooler is a process on a small compute.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(NeonEndpoint subject, Verdict verdict)
    {
        if (verdict.Reads(subject.PoolerEnabled) && !subject.PoolerEnabled.Value)
            verdict.Violation(subject.PoolerEnabled, "true", "Leave the pooler on; migrations use the direct host.");
        if (verdict.Reads(subject.PoolerMode) && subject.PoolerMode.Value is not (null or "transaction"))
            verdict.Violation(subject.PoolerMode, "transaction", "Leave it out: Neon's pooler gives connections back after each transaction.");
    }
}
