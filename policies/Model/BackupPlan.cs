using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A plan of AWS Backup.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BackupPlan(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Where its rules are declared.</summary>
    public required Node Rules { get; init; }

    /// <summary>Its rules; none while they are unknown.</summary>
    public IEnumerable<BackupRule> ReadRules() => Rules.Items.Select(item => new BackupRule(item));
}
