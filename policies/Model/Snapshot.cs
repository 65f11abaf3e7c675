using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A snapshot of a database.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Snapshot(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Where the accounts that may restore it are declared.</summary>
    public required Node SharedAccounts { get; init; }
}
