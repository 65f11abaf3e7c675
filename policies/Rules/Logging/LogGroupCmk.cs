using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I5: logs are encrypted with a key of the account.</summary>
public sealed class LogGroupCmk() : ModelRule<LogGroup>(new RuleInfo(
    "log-group-cmk",
    "I5",
    "Logs are encrypted with a key of yours",
    "Logs hold statements and names; with a key of one's own it is decided, and recorded, who reads them.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(LogGroup subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key", "Name a KMS key whose policy lets CloudWatch Logs use it.");
    }
}
