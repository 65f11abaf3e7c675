using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I4: the time is one that CloudWatch takes.</summary>
public sealed class LogRetentionValidValue() : ModelRule<LogGroup>(new RuleInfo(
    "log-retention-valid-value",
    "I4",
    "Days that logs are kept are a number that CloudWatch takes",
    "CloudWatch takes only some numbers of days, and refuses others half-way through an update.",
    Severity.Low,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override void Judge(LogGroup subject, Verdict verdict)
    {
        var days = subject.RetentionDays;
        if (!verdict.Reads(days) || days.Value == 0)
            return;
        var allowed = LogRetentions.Instance.Days;
        if (allowed.Any(known => known == days.Value))
            return;
        var next = allowed.FirstOrDefault(known => known > days.Value, allowed[^1]);
        verdict.Violation(days, $"0 or one of {string.Join(", ", allowed)}", FormattableString.Invariant($"Set {next}."));
    }
}
