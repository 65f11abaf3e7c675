using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C6: the class is of a generation that AWS still makes.</summary>
public sealed class RdsClassCurrentGeneration() : DatabaseRule(new RuleInfo(
    "rds-class-current-generation",
    "C6",
    "Class is of a current generation",
    "AWS retires old generations on dates of its own; until then they are slower for the same money.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.InstanceClass.IsAbsent ? "without a class of its own" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.InstanceClass) && InstanceClasses.Instance.PreviousFamilies.Contains(InstanceClass.FamilyOf(subject.InstanceClass.Value!), StringComparer.Ordinal))
            verdict.Violation(subject.InstanceClass, "a current generation", "Choose the same size of a newer family, such as t4g, m7g or r7g; the change restarts the database.");
    }
}
