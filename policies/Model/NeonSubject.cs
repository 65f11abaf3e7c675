using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A project or endpoint on Neon: what has a compute.</summary>
/// <param name="Resource">The resource.</param>
public abstract record NeonSubject(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Its compute; of a project, what endpoints start with.</summary>
    public required NeonCompute Compute { get; init; }
}
