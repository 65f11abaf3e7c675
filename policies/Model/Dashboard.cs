using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A dashboard in CloudWatch.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Dashboard(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>What it shows, JSON.</summary>
    public required Fact<string> Body { get; init; }
}
