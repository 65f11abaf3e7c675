using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M6: the version is chosen.</summary>
public sealed class EngineVersionPinned() : DatabaseRule(new RuleInfo(
    "engine-version-pinned",
    "M6",
    "Version of PostgreSQL is chosen",
    "Without engineVersion each new database gets what is RDS's default on that day, and no two environments are alike.",
    Severity.Medium,
    RuleLevels.BlocksProd with { StagingAsProd = true }))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: it has the version of its source",
        DatabaseKind.ClusterMember => "a cluster member: it has the version of the cluster",
        DatabaseKind.GlobalCluster => "its clusters are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.EngineVersion) || !verdict.Reads(subject.AutoMinorVersionUpgrade))
            return;
        if (!EngineVersion.TryParse(subject.EngineVersion.Value ?? "", out var version))
            verdict.Violation(subject.EngineVersion, "a version such as 16", "Set engineVersion.");
        else if (version.Minor is null && !subject.AutoMinorVersionUpgrade.Value)
            verdict.Violation(subject.EngineVersion, "a minor version too, where none is installed by itself", "Write it out, or let RDS install minor versions with autoMinorVersionUpgrade.");
    }
}
