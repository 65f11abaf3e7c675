using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E2: RDS keeps and rotates the master password.</summary>
public sealed class ManagedMasterPassword() : DatabaseRule(new RuleInfo(
    "managed-master-password",
    "E2",
    "RDS keeps the master password",
    "A password that RDS makes is seen by nobody and changes every seven days by itself: programs must log in with roles of their own. RDS cannot keep the password of a source of read replicas or of a blue/green deployment: exempt it, and rotate a secret of your own.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: it has the logins of its source",
        DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "the master login belongs to the cluster",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.ManageMasterUserPassword))
            return;
        if (!subject.ManageMasterUserPassword.Value)
            verdict.Violation(subject.ManageMasterUserPassword, "true", "Let RDS keep the password; it changes every seven days, so give programs roles of their own.");
        else if (!verdict.Declares(subject.MasterUserSecretKmsKeyId))
            verdict.Violation(subject.MasterUserSecretKmsKeyId, "a key of your own", "Set masterUserSecretKmsKeyId: the account's own key cannot be shared, nor its use be limited.");
    }
}
