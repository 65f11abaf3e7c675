using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A trail of CloudTrail.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Trail(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether it records.</summary>
    public required Fact<bool> EnableLogging { get; init; }

    /// <summary>Whether it records management events.</summary>
    public required Fact<bool> IncludesManagement { get; init; }
}
