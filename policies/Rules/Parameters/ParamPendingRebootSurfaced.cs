using Policies.Adapters;
using Policies.Data;
using Policies.Model;
using Policies.Plan;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H16: a change that waits for a reboot says so.</summary>
public sealed class ParamPendingRebootSurfaced() : PlanRule(new RuleInfo(
    "param-pending-reboot-surfaced",
    "H16",
    "Change that waits for a reboot says so",
    "A static parameter is in force after the next reboot only; AWS makes none, so that the change waits for a failover in the middle of a day.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    public override IEnumerable<PlanFinding> Judge(
        IEnumerable<PlannedStep> steps, IReadOnlyCollection<PlanApproval> approvals, DeploymentEnvironment environment, DateOnly today)
    {
        var level = Info.Levels.In(environment);
        if (level == EnforcementLevel.Disabled)
            yield break;
        foreach (var step in steps.Where(step => step is { Operation: "update", Type: ParameterGroupAdapter.InstanceToken or ParameterGroupAdapter.ClusterToken }))
        {
            foreach (var parameter in step.ChangedParameters.Where(name => PostgresParameters.Instance.Find(name) is { IsStatic: true }))
                yield return new PlanFinding(Info.Id, level, Info.Severity, step.Urn, Message(step, parameter), Info.Description);
        }
    }

    private static string Message(PlannedStep step, string parameter)
    {
        var reboots = step.Databases.IsEmpty
            ? "Reboot the databases of the group in their maintenance windows"
            : "Reboot " + string.Join(", ", step.Databases.Select(database => $"{database.Database} in its maintenance window {database.Window}"));
        return $"{step.Name}.parameters[{parameter}]: found a change of a static parameter, expected one that holds at once. {reboots}: until then the old value holds.";
    }
}
