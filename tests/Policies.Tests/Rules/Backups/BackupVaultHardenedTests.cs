using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class BackupVaultHardenedTests
{
    private const string Rule = "backup-vault-hardened";

    [Fact]
    public void Vault_with_a_key_and_a_lock_passes()
    {
        Gate.Prod(Rule, Vault(("kmsKeyArn", "arn:key")), Lock(30)).IsCompliant();
        Gate.Prod(Rule, Vault(("kmsKeyArn", Value.Unknown), ("name", "shop")), Some.Resource(LockType, "lock", ("backupVaultName", "shop"), ("minRetentionDays", 30))).IsCompliant();
    }

    [Fact]
    public void Bare_vault_violates_in_every_way()
        => Gate.Prod(Rule, Vault(("forceDestroy", true))).Violates(
            "advisory vault.kmsKeyArn: found nothing, expected a key of your own. Set kmsKeyArn when the vault is created: it cannot be changed.",
            "advisory vault.forceDestroy: found true, expected false. Remove forceDestroy: with it, a delete takes every backup along.",
            "advisory vault.lock: found nothing, expected a lock that keeps backups 30 days or more. Declare an aws:backup/vaultLockConfiguration:VaultLockConfiguration with minRetentionDays.");

    [Fact]
    public void Short_lock_violates()
        => Gate.Prod(Rule, Vault(("kmsKeyArn", "arn:key")), Lock(7)).Violates("advisory lock.minRetentionDays: found 7, expected 30 days or more. Raise minRetentionDays.");

    [Fact]
    public void Unknown_lock_is_unknown()
        => Gate.Prod(Rule, Vault(("kmsKeyArn", "arn:key")), Lock(Value.Unknown)).IsUnknown(Unknown.At(Rule, "lock.minRetentionDays", "advisory"));

    [Fact]
    public void Stack_without_a_vault_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no vault is declared");

    [Fact]
    public void Dev_is_not_judged() => Assert.Empty(Gate.In("dev", Rule, Vault()).Violations);

    private const string LockType = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

    private static PolicyResource Vault(params (string Name, object Value)[] props) => Some.Resource("aws:backup/vault:Vault", "vault", props);

    private static PolicyResource Lock(object days)
        => Some.From("backupVaultName", Vault().Urn, LockType, "lock", ("backupVaultName", Value.Unknown), ("minRetentionDays", days));
}
