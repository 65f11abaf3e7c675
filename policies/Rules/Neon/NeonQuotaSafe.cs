using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K16: a quota stops development, not production.</summary>
public sealed class NeonQuotaSafe() : ModelRule<NeonProject>(new RuleInfo(
    "neon-quota-safe",
    "K16",
    "Quota stops development, not production",
    "Who exceeds a quota has every compute stopped until the month ends: right for a test, an outage in production.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private static readonly string[] All = ["activeTimeSeconds", "computeTimeSeconds", "dataTransferBytes", "logicalSizeBytes", "writtenDataBytes"];
    private static readonly string[] Needed = ["computeTimeSeconds", "dataTransferBytes"];

    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.Quota))
            return;
        var isProduction = verdict.Environment.HasProductionLimits();
        foreach (var quota in (isProduction ? All : Needed).Select(name => subject.Quota[name].Number()).Where(quota => verdict.Reads(quota)))
        {
            if (isProduction && quota.Value > 0)
                verdict.Violation(quota, "nothing, or 0", "Leave quotas out in production, and let an alarm tell what it costs.");
            else if (!isProduction && !(quota.Value > 0))
                verdict.Violation(quota, "more than 0", "Give the project a quota, so that a loop costs little.");
        }
    }
}
