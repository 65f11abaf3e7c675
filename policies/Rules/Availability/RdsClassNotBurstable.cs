using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C5: a critical database has a class that does not run out of credits.</summary>
public sealed class RdsClassNotBurstable() : DatabaseRule(new RuleInfo(
    "rds-class-not-burstable",
    "C5",
    "Critical database is not burstable",
    "A burstable class is slow when its credits are spent, which is when it is busy.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    private const string Critical = "critical";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => Tags.Named(subject.Resource, Tags.Tier) is { IsUnknown: false, Value: not Critical } ? $"not tagged {Tags.Tier}={Critical}"
            : subject.InstanceClass.IsAbsent ? "without a class of its own"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(Tags.Named(subject.Resource, Tags.Tier)) && verdict.Reads(subject.InstanceClass) && InstanceClass.IsBurstable(subject.InstanceClass.Value!))
            verdict.Violation(subject.InstanceClass, "a class of the m or r families", "Choose a class without credits, such as db.m7g.large.");
    }
}
