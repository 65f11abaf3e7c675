using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I1: logs leave the server.</summary>
public sealed class RdsLogExports() : DatabaseRule(new RuleInfo(
    "rds-log-exports",
    "I1",
    "Logs are sent to CloudWatch",
    "Logs on the server are gone after days, and with the server: what happened before an incident is then not known.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.ClusterMember => "the cluster decides which logs are sent",
        DatabaseKind.GlobalCluster => "a global cluster writes no log of its own",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        string[] wanted = subject.Kind == DatabaseKind.Cluster || !verdict.Environment.HasProductionLimits() ? ["postgresql"] : ["postgresql", "upgrade"];
        var exports = subject.LogExports;
        if (verdict.Reads(exports) && verdict.ReadsTexts(exports) is { } found && wanted.Except(found, StringComparer.Ordinal).Any())
            verdict.Violation(subject.Resource, exports.Path, found.Count == 0 ? "nothing" : string.Join(", ", found), string.Join(" and ", wanted), "Name the logs that CloudWatch is sent; it takes effect without a restart.");
    }
}
