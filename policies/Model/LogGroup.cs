using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A group of logs in CloudWatch.</summary>
/// <param name="Resource">The resource.</param>
public sealed record LogGroup(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>Days that lines are kept; 0 keeps them for ever.</summary>
    public required Fact<double> RetentionDays { get; init; }

    /// <summary>The key that encrypts it.</summary>
    public required Fact<string> KmsKeyId { get; init; }

    /// <summary>What is in it: <c>audit</c>, <c>error</c>, <c>performance</c>, <c>general</c>.</summary>
    public required Fact<string> Class { get; init; }

    /// <summary>Whether it stays when it is no longer declared.</summary>
    public required Fact<bool> SkipDestroy { get; init; }

    /// <summary>Whether a delete is refused.</summary>
    public required Fact<bool> DeletionProtection { get; init; }
}
