using Pulumi;

namespace Infra.Components;

internal sealed class KeptBucketArgs
{
    /// <summary>Its name, before the account's number: names of buckets are one space for all the world.</summary>
    public required string Prefix { get; init; }

    /// <summary>Where it is; null: the environment's region.</summary>
    public string? Region { get; init; }

    /// <summary>ARN of the key that encrypts it; null: AWS's own.</summary>
    public required Input<string>? Key { get; init; }

    /// <summary>What it is for, in a tag that rules look for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Days after which objects are deleted.</summary>
    public required int RetentionDays { get; init; }

    /// <summary><c>GOVERNANCE</c> or <c>COMPLIANCE</c>: until then nobody deletes them; null: whoever may, can.</summary>
    public required string? LockMode { get; init; }

    /// <summary>Who may use it besides those whom IAM lets, by the bucket's ARN.</summary>
    public Func<string, IEnumerable<object>> Statements { get; init; } = static _ => [];
}
