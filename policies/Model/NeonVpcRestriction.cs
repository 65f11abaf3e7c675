using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A VPC endpoint that a Neon project is reached through.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonVpcRestriction(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The project.</summary>
    public required Fact<string> ProjectId { get; init; }
}
