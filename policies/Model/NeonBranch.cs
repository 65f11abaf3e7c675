using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A branch of a Neon project.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonBranch(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The project.</summary>
    public required Fact<string> ProjectId { get; init; }

    /// <summary><c>yes</c> when it is protected.</summary>
    public required Fact<string> Protected { get; init; }
}
