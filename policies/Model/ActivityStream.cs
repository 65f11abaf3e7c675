using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Statements of an Aurora cluster, streamed as they run.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ActivityStream(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The key that encrypts it.</summary>
    public required Fact<string> KmsKeyId { get; init; }
}
