using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Backups;

/// <summary>D8: nobody empties a vault of backups.</summary>
public sealed class BackupVaultHardened() : StackRule(new RuleInfo(
    "backup-vault-hardened",
    "D8",
    "Vault of backups has a key and a lock",
    "Backups are what is left after a mistake or an attack: a lock refuses their early deletion even to administrators, and a key of your own says who reads them.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits = [new(MinimumDays, Dev: 7, Prod: 30, "Days that the lock must keep backups, at least.")],
})
{
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var vaults = stack.All<BackupVault>();
        if (vaults.IsEmpty)
            verdict.NotApplicable("no vault is declared");
        foreach (var vault in vaults)
        {
            if (!verdict.Declares(vault.KmsKeyArn))
                verdict.Violation(vault.KmsKeyArn, "a key of your own", "Set kmsKeyArn when the vault is created: it cannot be changed.");
            if (verdict.Reads(vault.ForceDestroy) && vault.ForceDestroy.Value)
                verdict.Violation(vault.ForceDestroy, "false", "Remove forceDestroy: with it, a delete takes every backup along.");
            JudgeLock(stack, vault, verdict);
        }
    }

    private static void JudgeLock(StackModel stack, BackupVault vault, Verdict verdict)
    {
        var least = verdict.Limit(MinimumDays, vault.Resource);
        var locked = stack.Naming("backupVaultName", static (BackupVaultLock vaultLock) => vaultLock.BackupVaultName, vault.Resource, vault.Name.Value).FirstOrDefault();
        if (locked is null)
            verdict.Violation(vault.Resource, "lock", "nothing", $"a lock that keeps backups {least} days or more", "Declare an aws:backup/vaultLockConfiguration:VaultLockConfiguration with minRetentionDays.");
        else if (verdict.Reads(locked.MinRetentionDays) && !(locked.MinRetentionDays.Value >= least))
            verdict.Violation(locked.MinRetentionDays, $"{least} days or more", "Raise minRetentionDays.");
    }
}
