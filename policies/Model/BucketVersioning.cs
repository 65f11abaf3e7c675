using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Whether a bucket keeps what is overwritten and deleted.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BucketVersioning(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The bucket.</summary>
    public required Fact<string> Bucket { get; init; }

    /// <summary><c>Enabled</c>, <c>Suspended</c> or <c>Disabled</c>.</summary>
    public required Fact<string> Status { get; init; }
}
