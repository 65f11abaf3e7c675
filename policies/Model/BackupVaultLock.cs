using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What keeps the backups in a vault from being deleted early.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BackupVaultLock(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The vault.</summary>
    public required Fact<string> BackupVaultName { get; init; }

    /// <summary>Days that a backup is kept, at least.</summary>
    public required Fact<double> MinRetentionDays { get; init; }
}
