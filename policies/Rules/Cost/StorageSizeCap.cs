using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L2: storage is not far larger than the environment needs.</summary>
public sealed class StorageSizeCap() : DatabaseRule(new RuleInfo(
    "storage-size-cap",
    "L2",
    "Storage is not oversized",
    "Storage is paid for as allocated, and never shrinks again.",
    Severity.Low,
    RuleLevels.Advice)
{
    Limits =
    [
        new(MaximumGiB, Dev: 20, Prod: 500, "GiB that may be allocated, at most."),
        new(MaximumGrownGiB, Dev: 100, Prod: 2000, "GiB that storage may grow to, at most."),
    ],
})
{
    private const string MaximumGiB = "maximumGiB";
    private const string MaximumGrownGiB = "maximumGrownGiB";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Cluster or DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "a cluster pays for what it uses",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        Judge(subject.AllocatedStorage, verdict.Limit(MaximumGiB), verdict);
        Judge(subject.MaxAllocatedStorage, verdict.Limit(MaximumGrownGiB), verdict);
    }

    private static void Judge(Fact<double> size, double most, Verdict verdict)
    {
        if (verdict.Reads(size) && size.Value > most)
            verdict.Violation(size, FormattableString.Invariant($"at most {most} GiB"), "Allocate what is needed now, and let it grow; or configure the size that the environment may have.");
    }
}
