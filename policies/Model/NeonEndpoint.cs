using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A compute endpoint of a Neon branch.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonEndpoint(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>When the pooler gives a server connection back.</summary>
    public required Fact<string> PoolerMode { get; init; }
}
