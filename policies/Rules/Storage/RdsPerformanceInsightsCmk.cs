using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A7: Performance Insights keeps statements under a key of one's own.</summary>
public sealed class RdsPerformanceInsightsCmk() : DatabaseRule(new RuleInfo(
    "rds-performance-insights-cmk",
    "A7",
    "Performance Insights has a key of its own",
    "Performance Insights keeps the text of statements, which may hold data.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind == DatabaseKind.GlobalCluster ? "its clusters are judged"
            : subject.PerformanceInsightsEnabled is { IsKnown: true, Value: false } ? "Performance Insights is off"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.PerformanceInsightsKmsKeyId) && verdict.Reads(subject.PerformanceInsightsEnabled))
            verdict.Violation(subject.PerformanceInsightsKmsKeyId, "a key of your own", "Set performanceInsightsKmsKeyId together with performanceInsightsEnabled: it cannot be changed later.");
    }
}
