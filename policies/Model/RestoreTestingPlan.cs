using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Rehearsals of restores by AWS Backup.</summary>
/// <param name="Resource">The resource.</param>
public sealed record RestoreTestingPlan(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>When they run.</summary>
    public required Fact<string> ScheduleExpression { get; init; }
}
