using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What an identity may do.</summary>
/// <param name="Resource">The resource.</param>
public sealed record IamPolicy(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The policy, JSON.</summary>
    public required Fact<string> Policy { get; init; }
}
