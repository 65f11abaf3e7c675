using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What is restored in rehearsals.</summary>
/// <param name="Resource">The resource.</param>
public sealed record RestoreTestingSelection(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The plan.</summary>
    public required Fact<string> RestoreTestingPlanName { get; init; }

    /// <summary><c>RDS</c>, <c>Aurora</c>, ….</summary>
    public required Fact<string> ProtectedResourceType { get; init; }
}
