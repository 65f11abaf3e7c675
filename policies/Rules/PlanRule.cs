using Policies.Plan;

namespace Policies.Rules;

/// <summary>A rule that is judged from the planned steps. A policy pack is shown neither steps nor state: whoever has a plan calls it.</summary>
/// <param name="info">What it is.</param>
public abstract class PlanRule(RuleInfo info) : Rule(info)
{
    /// <inheritdoc/>
    public sealed override RuleSource Source => RuleSource.Plan;

    /// <summary>The steps that break the rule, in their order.</summary>
    /// <param name="steps">The plan, from an engine's preview or from <c>pulumi preview --json</c>.</param>
    /// <param name="approvals">What somebody consented to.</param>
    /// <param name="environment">The environment; see <see cref="Model.EnvironmentBinding"/>.</param>
    /// <param name="today">The day on which approvals must still hold.</param>
    public abstract IEnumerable<PlanFinding> Judge(
        IEnumerable<PlannedStep> steps, IReadOnlyCollection<PlanApproval> approvals, Model.DeploymentEnvironment environment, DateOnly today);

    /// <summary>Whether somebody consented to a step, with a reason, and the consent still holds.</summary>
    protected bool IsApproved(PlannedStep step, IReadOnlyCollection<PlanApproval> approvals, DateOnly today)
        => approvals.Any(approval => approval.Rule == Info.Id && approval.Urn == step.Urn && approval.Reason.Length > 0 && approval.Expires >= today);
}
