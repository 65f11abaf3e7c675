using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/vaultLockConfiguration:VaultLockConfiguration</c>.</summary>
internal static class BackupVaultLockAdapter
{
    public const string Token = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

    public static BackupVaultLock Read(PolicyResource r) => new(r)
    {
        BackupVaultName = r.Text("backupVaultName"),
        MinRetentionDays = r.Number("minRetentionDays"),
    };
}
