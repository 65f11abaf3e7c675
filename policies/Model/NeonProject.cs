using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A Neon project.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonProject(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether the default branch is protected.</summary>
    public required Fact<bool> DefaultBranchProtected { get; init; }

    /// <summary>Where the addresses that may connect are declared.</summary>
    public required Node AllowedIps { get; init; }

    /// <summary><c>yes</c> when only protected branches hold to them.</summary>
    public required Fact<string> AllowedIpsProtectedBranchesOnly { get; init; }
}
