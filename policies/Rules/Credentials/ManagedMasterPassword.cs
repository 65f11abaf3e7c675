using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E2: RDS keeps and rotates the master password.</summary>
public sealed class ManagedMasterPassword() : StackRule(new RuleInfo(
    "managed-master-password",
    "E2",
    "RDS keeps the master password",
    "A password that RDS makes is seen by nobody and changes every seven days by itself: programs must log in with roles of their own. RDS cannot keep the password of a source of read replicas or of a blue/green deployment: that one belongs into a secret that is rotated.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no PostgreSQL instance or cluster with a master login of its own");
        foreach (var database in databases)
        {
            if (database.IsRestored && database.Engine.IsAbsent)
                verdict.Unknown(database.Engine); // that of the snapshot, which may be any
            else if (verdict.Reads(database.ManageMasterUserPassword) && !CannotBeKept(stack, database))
                JudgeDatabase(database, verdict);
        }
    }

    private static bool CannotBeKept(StackModel stack, Database database)
        => !database.ManageMasterUserPassword.Value && (database.BlueGreenUpdate.Value || ReadReplicas.Of(stack, database).Any());

    private static void JudgeDatabase(Database database, Verdict verdict)
    {
        if (!database.ManageMasterUserPassword.Value)
            verdict.Violation(database.ManageMasterUserPassword, "true", "Let RDS keep the password; it changes every seven days, so give programs roles of their own.");
        else if (!verdict.Declares(database.MasterUserSecretKmsKeyId))
            verdict.Violation(database.MasterUserSecretKmsKeyId, "a key of your own", "Set masterUserSecretKmsKeyId: the account's own key cannot be shared, nor its use be limited.");
    }
}
