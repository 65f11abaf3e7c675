using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C9: minor versions are installed by themselves.</summary>
public sealed class RdsAutoMinorUpgrade() : DatabaseRule(new RuleInfo(
    "rds-auto-minor-upgrade",
    "C9",
    "Minor versions are installed",
    "Minor versions fix security holes and data corruption, and change nothing that programs see.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.GlobalCluster => "its clusters are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.AutoMinorVersionUpgrade) && !subject.AutoMinorVersionUpgrade.Value)
            verdict.Violation(subject.AutoMinorVersionUpgrade, "true", "Remove autoMinorVersionUpgrade, and declare the major version alone: RDS then upgrades in the maintenance window.");
    }
}
