using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A12: storage can grow, within bounds.</summary>
public sealed class RdsStorageAutoscaling() : DatabaseRule(new RuleInfo(
    "rds-storage-autoscaling",
    "A12",
    "Storage can grow, within bounds",
    "A full disk stops the database. A bound that is too far away lets a runaway query pay for terabytes, and storage never shrinks again.",
    Severity.High,
    RuleLevels.ProdOnly)
{
    Limits =
    [
        new(MinimumRatio, Dev: 1.26, Prod: 1.26, "Times what is allocated that storage may grow to, at least; RDS grows by a tenth or more."),
        new(MaximumRatio, Dev: 4, Prod: 4, "Times what is allocated that storage may grow to, at most."),
    ],
})
{
    private const string MinimumRatio = "minimumRatio";
    private const string MaximumRatio = "maximumRatio";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: it must grow as its source does",
        DatabaseKind.Cluster or DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "the storage of a cluster grows by itself",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.MaxAllocatedStorage) || !verdict.Reads(subject.AllocatedStorage))
            return;
        var (least, most) = (verdict.Limit(MinimumRatio), verdict.Limit(MaximumRatio));
        var ratio = subject.MaxAllocatedStorage.Value / subject.AllocatedStorage.Value;
        if (subject.AllocatedStorage.IsAbsent && subject.MaxAllocatedStorage.Value > 0)
            verdict.Unknown(subject.AllocatedStorage); // as its snapshot was
        else if (!(ratio >= least && ratio <= most))
            verdict.Violation(subject.MaxAllocatedStorage, FormattableString.Invariant($"{least} to {most} times allocatedStorage, which is {subject.AllocatedStorage.Found}"), "Set maxAllocatedStorage to about twice what is allocated.");
    }
}
