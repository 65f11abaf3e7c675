using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A topic that alarms are sent to, or the policy of one.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Topic(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether it is only the policy of a topic.</summary>
    public required bool IsPolicy { get; init; }

    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The key that encrypts it.</summary>
    public required Fact<string> KmsKeyId { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required Fact<string> Policy { get; init; }
}
