using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>How the objects of a bucket are encrypted.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BucketEncryption(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The bucket.</summary>
    public required Fact<string> Bucket { get; init; }

    /// <summary><c>aws:kms</c>, <c>AES256</c>, ….</summary>
    public required ImmutableArray<Fact<string>> Algorithms { get; init; }
}
