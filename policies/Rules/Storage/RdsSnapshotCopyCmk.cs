using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A5: copies of snapshots have a key of their own.</summary>
public sealed class RdsSnapshotCopyCmk() : ModelRule<Snapshot>(new RuleInfo(
    "rds-snapshot-copy-cmk",
    "A5",
    "Copied snapshot has a key of its own",
    "A copy is made to be kept or carried away. With a key of its own it is encrypted whatever its source was, and can be shared.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(Snapshot subject, Verdict verdict)
    {
        if (!subject.IsCopy)
            verdict.NotApplicable("not a copy: it has the key of its database");
        else if (!verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key of your own", "Set kmsKeyId, in another region to a key of that region.");
    }
}
