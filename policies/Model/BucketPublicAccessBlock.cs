using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What keeps a bucket from becoming public.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BucketPublicAccessBlock(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The bucket.</summary>
    public required Fact<string> Bucket { get; init; }

    /// <summary>Its four switches.</summary>
    public required ImmutableArray<Fact<bool>> Switches { get; init; }
}
