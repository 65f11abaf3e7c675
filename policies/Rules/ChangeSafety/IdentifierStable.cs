using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M14: the identifier is chosen.</summary>
public sealed class IdentifierStable() : DatabaseRule(new RuleInfo(
    "identifier-stable",
    "M14",
    "Identifier is chosen",
    "Alarms, log groups and dashboards name a database by its identifier. One that ends at random is known only after the first update, and another after the next replacement.",
    Severity.Medium,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind is DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster ? "nothing names it but its cluster" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.Identifier) && (subject.Identifier.IsAbsent || subject.Resource.IsFilledIn(subject.Identifier.Path)))
            verdict.Violation(subject.Resource, subject.Identifier.Path, "nothing", "a name", $"Set {subject.Identifier.Path} to a literal.");
    }
}
