using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L3: development does not pay for availability.</summary>
public sealed class DevNotOverbuilt() : DatabaseRule(new RuleInfo(
    "dev-not-overbuilt",
    "L3",
    "Development is not overbuilt",
    "A standby, replicas, long retention and provisioned IOPS each multiply the bill of an environment that may be down.",
    Severity.Low,
    new(EnforcementLevel.Advisory, EnforcementLevel.Disabled))
{
    Limits = [new(MaximumDays, Dev: 7, Prod: 35, "Days that automated backups may be kept, at most.")],
})
{
    private const string MaximumDays = "maximumDays";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind is DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster ? "the cluster is judged" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Environment.HasProductionLimits())
        {
            verdict.NotApplicable("it rehearses production");
            return;
        }

        if (subject.Kind == DatabaseKind.Replica)
        {
            verdict.Violation(subject.ReplicateSourceDb, "no read replica outside production", "Remove the replica; reads can go to its source.");
            return;
        }

        if (verdict.Reads(subject.MultiAz) && subject.MultiAz.Value)
            verdict.Violation(subject.MultiAz, "false outside production", "Remove multiAz: it doubles the cost of the instance.");
        if (verdict.Reads(subject.BackupRetentionDays) && subject.BackupRetentionDays.Value > verdict.Limit(MaximumDays))
            verdict.Violation(subject.BackupRetentionDays, $"at most {verdict.Limit(MaximumDays)} days outside production", "Shorten the retention.");
        if (verdict.Reads(subject.Iops) && subject.Iops.IsKnown)
            verdict.Violation(subject.Iops, "no provisioned IOPS outside production", "Remove iops; gp3 includes 3,000 of them.");
    }
}
