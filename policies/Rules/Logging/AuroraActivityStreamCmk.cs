using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I9: a stream of statements is encrypted with a key of the account.</summary>
public sealed class AuroraActivityStreamCmk() : ModelRule<ActivityStream>(new RuleInfo(
    "aurora-activity-stream-cmk",
    "I9",
    "Stream of statements is encrypted with a key of yours",
    "A stream holds every statement with its values; whoever has the key reads them all.",
    Severity.Low,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override void Judge(ActivityStream subject, Verdict verdict)
    {
        var key = subject.KmsKeyId;
        if (!verdict.Declares(key) || key.Value?.Contains("alias/aws/", StringComparison.Ordinal) == true)
            verdict.Violation(key, "a key of the account", "Name a KMS key of yours; RDS takes none of its own for streams.");
    }
}
