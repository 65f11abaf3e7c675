using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J23: statements and waits are kept.</summary>
public sealed class RdsPerformanceInsights() : DatabaseRule(new RuleInfo(
    "rds-performance-insights",
    "J23",
    "Performance Insights keeps statements and waits",
    "Which statement waited for what last night cannot be asked afterwards of a server that kept nothing.",
    Severity.Low,
    RuleLevels.ProdOnly)
{
    Limits = [new(Minimum, Dev: 7, Prod: 7, "Days that are kept, at least.")],
})
{
    private const string Minimum = "minimumDays";
    private const double Week = 7;
    private const double Month = 31;
    private const double TwoYears = 731;

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Cluster when subject.PerformanceInsightsEnabled.IsDefault && !subject.DatabaseInsightsMode.IsUnknown && !IsAdvanced(subject) => "its members decide it",
        DatabaseKind.GlobalCluster => "a global cluster has no server of its own",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var (enabled, mode, days) = (subject.PerformanceInsightsEnabled, subject.DatabaseInsightsMode, subject.PerformanceInsightsRetentionDays);
        if (!verdict.Reads(enabled) || !verdict.Reads(mode))
            return;
        if (!enabled.Value && !IsAdvanced(subject))
            verdict.Violation(enabled, "true", "Set it: a week is kept without charge.");
        else if (verdict.Reads(days) && !(IsOffered(days.Value) && days.Value >= verdict.Limit(Minimum)))
            verdict.Violation(days, FormattableString.Invariant($"{Week}, a multiple of {Month}, or {TwoYears}, and {verdict.Limit(Minimum)} or more"), "Set a number of days that AWS offers.");
    }

    // The standard mode is what a database without Performance Insights has too.
    private static bool IsAdvanced(Database subject) => subject.DatabaseInsightsMode.Value == "advanced";

    private static bool IsOffered(double days) => days is Week or TwoYears || (days > 0 && days < TwoYears && days % Month == 0);
}
