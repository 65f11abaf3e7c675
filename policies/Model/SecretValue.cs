using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What is stored in a secret.</summary>
/// <param name="Resource">The resource.</param>
public sealed record SecretValue(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The secret that it is of.</summary>
    public required Fact<string> SecretId { get; init; }

    /// <summary>The text: a URL, or JSON with <c>username</c>, <c>password</c>, ….</summary>
    public required Fact<string> Value { get; init; }
}
