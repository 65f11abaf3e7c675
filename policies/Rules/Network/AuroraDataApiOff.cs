using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B14: the Data API is off.</summary>
public sealed class AuroraDataApiOff() : DatabaseRule(new RuleInfo(
    "aurora-data-api-off",
    "B14",
    "Data API is off",
    "The Data API takes SQL over HTTPS from anywhere in the world; security groups do not stand before it.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind == DatabaseKind.Cluster ? null : "only a cluster has a Data API";

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.EnableHttpEndpoint) && subject.EnableHttpEndpoint.Value)
            verdict.Violation(subject.EnableHttpEndpoint, "false", "Remove enableHttpEndpoint, or exempt the cluster and say who needs it.");
    }
}
