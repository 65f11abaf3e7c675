using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A compute endpoint of a Neon branch.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonEndpoint(PolicyResource Resource) : NeonSubject(Resource)
{
    /// <summary>The project.</summary>
    public required Fact<string> ProjectId { get; init; }

    /// <summary><c>read_write</c> or <c>read_only</c>.</summary>
    public required Fact<string> Type { get; init; }

    /// <summary>Whether it has a pooler.</summary>
    public required Fact<bool> PoolerEnabled { get; init; }

    /// <summary>When the pooler gives a server connection back.</summary>
    public required Fact<string> PoolerMode { get; init; }
}
