using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Who may use a key.</summary>
/// <param name="Resource">The resource.</param>
public sealed record KmsKey(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The key policy, JSON. Without one, AWS lets the account's own policies decide.</summary>
    public required Fact<string> Policy { get; init; }
}
