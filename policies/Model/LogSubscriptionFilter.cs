using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Sends lines of a log group on.</summary>
/// <param name="Resource">The resource.</param>
public sealed record LogSubscriptionFilter(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The group.</summary>
    public required Fact<string> LogGroup { get; init; }

    /// <summary>Where they go.</summary>
    public required Fact<string> Destination { get; init; }
}
