using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Who may use a secret.</summary>
/// <param name="Resource">The resource.</param>
public sealed record SecretPolicy(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The policy, JSON.</summary>
    public required Fact<string> Policy { get; init; }

    /// <summary>Whether AWS refuses a policy that lets everybody in.</summary>
    public required Fact<bool> BlocksPublicPolicy { get; init; }
}
