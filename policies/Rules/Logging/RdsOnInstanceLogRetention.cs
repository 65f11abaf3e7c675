using Policies.Model;
using Policies.Rules.Parameters;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I10: logs stay on the server until they can be sent again.</summary>
public sealed class RdsOnInstanceLogRetention() : ParameterRule(new RuleInfo(
    "rds-on-instance-log-retention",
    "I10",
    "Logs stay on the server for three days",
    "While CloudWatch takes no logs, the server holds the only copy: three days outlast a weekend.",
    Severity.Low,
    RuleLevels.ProdAdvice)
{
    Limits = [new(Minimum, Dev: 4_320, Prod: 4_320, "Minutes that a log stays on the server, at least.")],
})
{
    private const string Minimum = "minimumMinutes";
    private const double Maximum = 10_080;

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        // Three days is also what holds where nothing is declared.
        if (!verdict.Reads(set["rds.log_retention_period"]) || set["rds.log_retention_period"].IsAbsent)
            return;
        var minimum = verdict.Limit(Minimum);
        RequireWithin(set, "rds.log_retention_period", minimum, Maximum, FormattableString.Invariant($"{minimum} to {Maximum} minutes"), "Set it in minutes; AWS takes at most a week.", verdict);
    }
}
