using Policies.Model;
using Policies.Plan;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M21: the old database stays until the new one has proved itself.</summary>
public sealed class OldDatabaseRetainedDuringCutover() : PlanRule(new RuleInfo(
    "old-database-retained-during-cutover",
    "M21",
    "Old database stays until the new one has proved itself",
    "While a new database has served for some days only, the old one is the way back: it goes in a change of its own, later.",
    Severity.Medium,
    RuleLevels.ProdAdvice with { StagingAsProd = true }))
{
    /// <summary>Days that the old database stays beside the new one.</summary>
    public const int ValidationDays = 7;

    /// <inheritdoc/>
    public override IEnumerable<PlanFinding> Judge(
        IEnumerable<PlannedStep> steps, IReadOnlyCollection<PlanApproval> approvals, DeploymentEnvironment environment, DateOnly today)
    {
        var databases = steps.Where(step => StatefulTypes.Databases.Contains(step.Type)).ToList();
        foreach (var old in databases.Where(step => step.Operation == "delete" && !IsApproved(step, approvals, today)))
        {
            if (databases.Find(step => step.Type == old.Type && IsNew(step, today)) is { } successor)
                yield return new PlanFinding(Info.Id, Info.Levels.In(environment), Info.Severity, old.Urn, Message(old, successor), Info.Description);
        }
    }

    private static bool IsNew(PlannedStep step, DateOnly today)
        => step.Operation is "create" or "import" || (step.Operation != "delete" && step.Created is { } day && day > today.AddDays(-ValidationDays));

    private static string Message(PlannedStep old, PlannedStep successor)
        => $"{old.Name}: found delete while {successor.Name} is {(successor.Created is { } day ? FormattableString.Invariant($"of {day:yyyy-MM-dd}") : "created in the same change")}, expected {ValidationDays} days beside each other. Keep it, protected or with retainOnDelete, until the new one has served for that long.";
}
