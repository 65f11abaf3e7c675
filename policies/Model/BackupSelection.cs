using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What a plan of AWS Backup backs up.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BackupSelection(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The plan.</summary>
    public required Fact<string> PlanId { get; init; }

    /// <summary>Where ARNs are declared, with <c>*</c> for any part.</summary>
    public required Node Resources { get; init; }

    /// <summary>Where tags are declared, of which one suffices.</summary>
    public required Node SelectionTags { get; init; }

    /// <summary>Where tags are declared, of which all are needed.</summary>
    public required Node Conditions { get; init; }
}
