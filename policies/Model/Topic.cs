using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A topic that alarms are sent to.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Topic(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The key that encrypts it.</summary>
    public required Fact<string> KmsKeyId { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required Fact<string> Policy { get; init; }
}
