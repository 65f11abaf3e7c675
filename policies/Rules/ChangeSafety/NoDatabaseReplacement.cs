using System.Collections.Frozen;
using Policies.Model;
using Policies.Plan;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M5: no step replaces or deletes what holds data.</summary>
public sealed class NoDatabaseReplacement() : PlanRule(new RuleInfo(
    Id,
    "M5",
    "No step replaces or deletes what holds data",
    "Replacing a database deletes it; the plan says so in one line among many.",
    Severity.Critical,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <summary>The rule's id.</summary>
    public const string Id = "no-database-replacement";

    private static readonly FrozenSet<string> Losses
        = new[] { "delete", "replace", "create-replacement", "delete-replaced" }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<PlanFinding> Judge(
        IEnumerable<PlannedStep> steps, IReadOnlyCollection<PlanApproval> approvals, DeploymentEnvironment environment, DateOnly today)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (Losses.Contains(step.Operation) && StatefulTypes.All.Contains(step.Type) && !IsApproved(step, approvals, today) && reported.Add(step.Urn))
                yield return new PlanFinding(Info.Id, Info.Levels.In(environment), Info.Severity, step.Urn, Message(step), Info.Description);
        }
    }

    private static string Message(PlannedStep step)
    {
        var place = step.Cause is null ? step.Name : $"{step.Name}.{step.Cause}";
        var next = step.Operation == "delete"
            ? "Keep it declared until its data has been moved or dumped; a renamed one keeps its resources with 'formerly'."
            : "Change it in place, or declare a second one beside it and move over; a renamed one keeps its resources with 'formerly'.";
        return $"{place}: found {step.Operation}, expected create, update or same. {next}";
    }
}
