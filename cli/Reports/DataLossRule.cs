using System.Collections.Frozen;
using Engine;

namespace Dbready.Reports;

/// <summary>The gate's own rule over the plan, which no policy pack can see: nothing that holds data or opens it is deleted or replaced.</summary>
internal static class DataLossRule
{
    /// <summary>Its id in the rule catalogue (M5).</summary>
    public const string Id = "no-database-replacement";

    /// <summary>The rule as reports list it.</summary>
    public static readonly RuleInfo Info = new(
        Id, "dbready-plan", "No planned delete or replace of a database, server, secret or key", EnforcementLevels.Mandatory, "critical", $"docs/rules/{Id}.md");

    static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal,
        "access:index:Database",
        "aws:kms/key:Key",
        "aws:kms/replicaKey:ReplicaKey",
        "aws:rds/cluster:Cluster",
        "aws:rds/clusterInstance:ClusterInstance",
        "aws:rds/globalCluster:GlobalCluster",
        "aws:rds/instance:Instance",
        "aws:secretsmanager/secret:Secret",
        "neon:index/branch:Branch",
        "neon:index/database:Database",
        "neon:index/project:Project",
        "postgresql:index/database:Database",
        "random:index/randomPassword:RandomPassword");

    /// <summary>Whether a type holds data, or opens it.</summary>
    public static bool Covers(string type) => Types.Contains(type);

    /// <summary>One finding per step that would lose something.</summary>
    public static IEnumerable<Finding> Judge(IEnumerable<ResourceStep> steps, Func<string, string?, SourceLine?> locate)
    {
        foreach (var step in steps)
        {
            if (step.Op is not (StepOp.Delete or StepOp.Replace) || !Covers(step.Type))
                continue;
            var replaced = step.Op == StepOp.Replace;
            var cause = replaced ? step.Diffs.FirstOrDefault(diff => diff.Replaces)?.Path : null;
            var name = step.Urn[(step.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            var found = replaced ? "replace" : "delete";
            var next = replaced
                ? "Change it in place, or declare a second one beside it and move over; a renamed one keeps its resources with 'formerly'."
                : "Keep it declared until its data has been moved or dumped; a renamed one keeps its resources with 'formerly'.";
            yield return new Finding(
                Id, EnforcementLevels.Mandatory, step.Urn, cause, found, "create, update or same", next,
                $"{(cause is null ? name : $"{name}.{cause}")}: found {found}, expected create, update or same. {next}",
                locate(step.Urn, cause));
        }
    }
}
