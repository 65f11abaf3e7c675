using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E6: secrets are encrypted with a key of one's own.</summary>
public sealed class SecretCmk() : ModelRule<Secret>(new RuleInfo(
    "secret-cmk",
    "E6",
    "Secret has a key of your own",
    "Whoever may read secrets may read one under the account's own key; with a key of your own, its policy has a say as well.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(Secret subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key of your own", "Set kmsKeyId; it takes effect in place, for values stored from then on.");
    }
}
