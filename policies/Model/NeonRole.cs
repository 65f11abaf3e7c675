using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A role that Neon's API creates: a member of neon_superuser.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonRole(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }
}
