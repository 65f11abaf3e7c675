using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A2: storage is encrypted with a key of one's own.</summary>
public sealed class RdsStorageCmk() : DatabaseRule(new RuleInfo(
    "rds-storage-cmk",
    "A2",
    "Storage has a key of its own",
    "Only with a customer managed key can a snapshot be shared with another account, and access be revoked or audited by key.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: it has the key of its source",
        DatabaseKind.ClusterMember => "the key is that of the cluster",
        DatabaseKind.GlobalCluster => "the keys are those of the clusters in it",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key of your own", "Set kmsKeyId on a new database; a change of key forces a replacement.");
    }
}
