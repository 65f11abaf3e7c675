using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A3: the storage of a global cluster is encrypted.</summary>
public sealed class RdsGlobalClusterEncrypted() : DatabaseRule(new RuleInfo(
    "rds-global-cluster-encrypted",
    "A3",
    "Global cluster is encrypted",
    "The clusters of every region take over the encryption of the global cluster; it cannot be switched on later.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind != DatabaseKind.GlobalCluster ? "not a global cluster"
            : !subject.SourceDbClusterIdentifier.IsAbsent && subject.StorageEncrypted.IsDefault ? "made from a cluster: encrypted as that is"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.StorageEncrypted) && !subject.StorageEncrypted.Value)
            verdict.Violation(subject.StorageEncrypted, "true", "Set storageEncrypted before the first cluster joins; a change forces a replacement.");
    }
}
