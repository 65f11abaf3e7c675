using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A subnet.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Subnet(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Its zone.</summary>
    public required Fact<string> AvailabilityZone { get; init; }
}
