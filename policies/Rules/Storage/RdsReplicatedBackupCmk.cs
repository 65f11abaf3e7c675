using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A6: backups in another region have a key of their own.</summary>
public sealed class RdsReplicatedBackupCmk() : ModelRule<AutomatedBackupsReplication>(new RuleInfo(
    "rds-replicated-backup-cmk",
    "A6",
    "Replicated backups have a key of their own",
    "Backups of an encrypted database can be copied to another region only with a key of that region, and the default key cannot be shared when an account is lost.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override void Judge(AutomatedBackupsReplication subject, Verdict verdict)
    {
        if (!verdict.Declares(subject.KmsKeyId))
            verdict.Violation(subject.KmsKeyId, "a key of the region that the backups go to", "Set kmsKeyId to the ARN of a key of your own in that region.");
    }
}
