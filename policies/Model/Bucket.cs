using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A bucket of S3. What resources beside it declare could once be declared in it.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Bucket(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>Whether a delete takes the objects along.</summary>
    public required Fact<bool> ForceDestroy { get; init; }

    /// <summary>How its objects are encrypted: <c>aws:kms</c>, <c>AES256</c>, …; of the older way to declare it.</summary>
    public required Fact<string> Algorithm { get; init; }

    /// <summary>Whether it keeps what is overwritten and deleted; of the older way to declare it.</summary>
    public required Fact<bool> IsVersioned { get; init; }

    /// <summary>Where rules that end objects are declared; of the older way to declare them.</summary>
    public required Node LifecycleRules { get; init; }
}
