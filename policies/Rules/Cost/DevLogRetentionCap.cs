using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L8: development does not keep logs for long.</summary>
public sealed class DevLogRetentionCap() : ModelRule<LogGroup>(new RuleInfo(
    "dev-log-retention-cap",
    "L8",
    "Development does not keep logs for long",
    "Logs are paid for by the month. Nobody reads last quarter's of an environment that is made anew every week.",
    Severity.Low,
    new(EnforcementLevel.Advisory, EnforcementLevel.Disabled))
{
    Limits = [new(MaximumDays, Dev: 30, Prod: 3653, "Days that logs may be kept, at most.")],
})
{
    private const string MaximumDays = "maximumDays";

    /// <inheritdoc/>
    protected override void Judge(LogGroup subject, Verdict verdict)
    {
        if (verdict.Environment.HasProductionLimits())
            verdict.NotApplicable("it rehearses production");
        else if (verdict.Reads(subject.RetentionDays) && !(subject.RetentionDays.Value > 0 && subject.RetentionDays.Value <= verdict.Limit(MaximumDays)))
            verdict.Violation(subject.RetentionDays, $"1 to {verdict.Limit(MaximumDays)} days outside production", "Set retentionInDays; 0 keeps lines for ever.");
    }
}
