using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J26: alarms are sent in secret, and by nobody else.</summary>
public sealed class AlarmTopicProtected() : ModelRule<Topic>(new RuleInfo(
    "alarm-topic-protected",
    "J26",
    "Topics of alarms are encrypted and not public",
    "A public topic lets anybody page the people on call, or listen to what is wrong.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(Topic subject, Verdict verdict)
    {
        if (!subject.IsPolicy && !verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key", "Name a KMS key whose policy lets CloudWatch and RDS use it.");
        var policy = subject.Policy;
        if (!verdict.Reads(policy) || policy.Value is not { } json)
            return;
        if (!PolicyDocument.TryRead(json, out var statements))
            verdict.Violation(policy.Resource, policy.Path, "text that is no policy", "a policy", "Write it as JSON, with statements.");
        foreach (var statement in statements.Where(statement => statement is { IsAllow: true, HasCondition: false, IsForEverybody: true }))
            verdict.Violation(policy.Resource, $"{policy.Path}.{statement.Path}.Principal", "\"*\"", "named principals, or a condition", "Name the services that publish, or limit the statement with aws:SourceAccount.");
    }
}
