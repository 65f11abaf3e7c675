using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Where AWS Backup keeps backups.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BackupVault(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The key that encrypts them.</summary>
    public required Fact<string> KmsKeyArn { get; init; }

    /// <summary>Whether a delete takes the backups along.</summary>
    public required Fact<bool> ForceDestroy { get; init; }
}
