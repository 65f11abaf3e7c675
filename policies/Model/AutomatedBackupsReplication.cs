using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Automated backups of an instance, copied to another region.</summary>
/// <param name="Resource">The resource.</param>
public sealed record AutomatedBackupsReplication(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The instance.</summary>
    public required Fact<string> SourceDbInstanceArn { get; init; }

    /// <summary>The key that encrypts the copies.</summary>
    public required Fact<string> KmsKeyId { get; init; }

    /// <summary>Days that the copies are kept.</summary>
    public required Fact<double> RetentionPeriod { get; init; }
}
