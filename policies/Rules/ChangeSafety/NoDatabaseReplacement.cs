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

    private static readonly FrozenSet<string> Stateful = new[]
    {
        "aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/globalCluster:GlobalCluster",
        "aws:rds/snapshot:Snapshot", "aws:rds/clusterSnapshot:ClusterSnapshot", "aws:secretsmanager/secret:Secret", "aws:kms/key:Key",
        "aws:kms/replicaKey:ReplicaKey", "aws:backup/vault:Vault", "neon:index/project:Project", "neon:index/branch:Branch",
        "neon:index/database:Database", "access:index:Database", "postgresql:index/database:Database",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<PlanFinding> Judge(
        IEnumerable<PlannedStep> steps, IReadOnlyCollection<PlanApproval> approvals, DeploymentEnvironment environment, DateOnly today)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (Losses.Contains(step.Operation) && Stateful.Contains(step.Type) && !IsApproved(step, approvals, today) && reported.Add(step.Urn))
                yield return new PlanFinding(Info.Id, Info.Levels.In(environment), Info.Severity, step.Urn, Message(step), Info.Description);
        }
    }

    private static bool IsApproved(PlannedStep step, IReadOnlyCollection<PlanApproval> approvals, DateOnly today)
        => approvals.Any(approval => approval.Urn == step.Urn && approval.Reason.Length > 0 && approval.Expires >= today);

    private static string Message(PlannedStep step)
        => $"{step.Urn[(step.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]}.{step.Type}: found the step {step.Operation}, "
            + "expected no loss of what is stored. Keep the resource (an alias for a new name, an in-place change for a property), "
            + $"or approve the loss with an exemption from {Id} that names the URN, a reason and an expiry date.";
}
