using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L6: nobody slides into Extended Support.</summary>
public sealed class ExtendedSupportOff() : DatabaseRule(new RuleInfo(
    "extended-support-off",
    "L6",
    "Extended Support is refused",
    "By default a database whose version is no longer supported stays on it, and AWS bills every vCPU-hour; refused, it is upgraded instead.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    private const string Off = "open-source-rds-extended-support-disabled";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: its source is judged",
        DatabaseKind.ClusterMember => "a cluster member: the cluster is judged",
        DatabaseKind.Cluster when !subject.GlobalClusterIdentifier.IsAbsent => "in a global cluster, which is judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.EngineLifecycleSupport) && subject.EngineLifecycleSupport.Value != Off)
            verdict.Violation(subject.EngineLifecycleSupport, Off, "Set engineLifecycleSupport when the database is created or restored; later only an upgrade of its version helps.");
    }
}
