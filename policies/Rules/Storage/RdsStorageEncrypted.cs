using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A1: storage is encrypted.</summary>
public sealed class RdsStorageEncrypted() : DatabaseRule(new RuleInfo(
    "rds-storage-encrypted",
    "A1",
    "Storage is encrypted",
    "Storage, backups and snapshots of an unencrypted database can be read by whoever gets at a copy of them.",
    Severity.High,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: encrypted as its source is",
        DatabaseKind.ClusterMember => "the storage of a cluster is encrypted as a whole",
        DatabaseKind.GlobalCluster => "the encryption of a global cluster is a rule of its own",
        DatabaseKind.Cluster when !subject.ReplicateSourceDb.IsAbsent => "a replica of a cluster: encrypted as its source is",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (subject.IsRestored && subject.StorageEncrypted.IsDefault)
            verdict.Unknown(subject.StorageEncrypted); // as its snapshot was
        else if (verdict.Reads(subject.StorageEncrypted) && !subject.StorageEncrypted.Value)
            verdict.Violation(subject.StorageEncrypted, "true", "Set storageEncrypted on a new database; on one that exists it forces a replacement, so restore an encrypted copy of a snapshot beside it.");
    }
}
