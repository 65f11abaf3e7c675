using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A parameter in a store.</summary>
/// <param name="Resource">The resource.</param>
public sealed record StoredParameter(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether it is stored encrypted.</summary>
    public required Fact<bool> IsEncrypted { get; init; }

    /// <summary>The text.</summary>
    public required Fact<string> Value { get; init; }
}
