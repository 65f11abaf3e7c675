using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M11: changes are made to a copy that then takes over.</summary>
public sealed class BlueGreenUpdates() : DatabaseRule(new RuleInfo(
    "blue-green-updates",
    "M11",
    "Changes are made to a copy that then takes over",
    "A blue/green update upgrades a copy while the database serves, and switches over in about a minute.",
    Severity.Low,
    RuleLevels.ProdAdvice with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind != DatabaseKind.Instance ? "not an instance with a copy of its own"
            : subject.ManageMasterUserPassword.Value ? "with a master password that RDS manages, RDS refuses blue/green updates"
            : subject.BackupRetentionDays is { IsKnown: true, Value: 0 } ? "without automated backups RDS makes no copy"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.BlueGreenUpdate) && !subject.BlueGreenUpdate.Value)
            verdict.Violation(subject.BlueGreenUpdate, "true", "Set blueGreenUpdate.enabled.");
    }
}
