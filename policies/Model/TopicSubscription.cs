using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Somebody who is told what a topic is sent.</summary>
/// <param name="Resource">The resource.</param>
public sealed record TopicSubscription(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The topic.</summary>
    public required Fact<string> Topic { get; init; }
}
