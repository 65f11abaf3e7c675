using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A key for Neon's API.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonApiKey(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The one project that it is for.</summary>
    public required Fact<string> ProjectId { get; init; }

    /// <summary>Whether it can do whatever its owner can.</summary>
    public required Fact<bool> IsPersonal { get; init; }
}
