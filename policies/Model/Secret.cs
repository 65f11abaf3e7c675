using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A secret, without its value.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Secret(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The key that encrypts it; absent: the account's own.</summary>
    public required Fact<string> KmsKeyId { get; init; }

    /// <summary>Days in which a deletion can be undone; 0 deletes at once.</summary>
    public required Fact<double> RecoveryWindowDays { get; init; }

    /// <summary>Who may use it, JSON.</summary>
    public required Fact<string> Policy { get; init; }
}
