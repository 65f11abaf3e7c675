using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A snapshot of a database.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Snapshot(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Where the accounts that may restore it are declared.</summary>
    public required Node SharedAccounts { get; init; }

    /// <summary>The instance or cluster that it is of.</summary>
    public required Fact<string> DatabaseIdentifier { get; init; }

    /// <summary>Whether it is a copy of another.</summary>
    public required bool IsCopy { get; init; }

    /// <summary>The key that encrypts it.</summary>
    public required Fact<string> KmsKeyId { get; init; }
}
