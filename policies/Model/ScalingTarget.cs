using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What scales by itself.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ScalingTarget(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Tasks, instances or units, at most.</summary>
    public required Fact<double> MaxCapacity { get; init; }
}
