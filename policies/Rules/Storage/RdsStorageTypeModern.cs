using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A11: storage is of a current type.</summary>
public sealed class RdsStorageTypeModern() : DatabaseRule(new RuleInfo(
    "rds-storage-type-modern",
    "A11",
    "Storage type is current",
    "Storage of gp3 is no dearer than gp2, and its speed does not depend on its size; magnetic storage is neither fast nor made any more.",
    Severity.Medium,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Cluster or DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "a cluster has storage types of its own",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var isProduction = verdict.Environment.HasProductionLimits();
        if (verdict.Reads(subject.StorageType) && !(subject.StorageType.Value is "gp3" or "io2" || (!isProduction && subject.StorageType.Value == "gp2")))
            verdict.Violation(subject.StorageType, isProduction ? "gp3 or io2" : "gp3, io2 or gp2", "Set storageType; from gp2 to gp3 it changes in place.");
    }
}
