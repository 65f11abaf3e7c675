using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B1: a database has no public address.</summary>
public sealed class RdsNotPublic() : DatabaseRule(new RuleInfo(
    "rds-not-public",
    "B1",
    "Database has no public address",
    "A database with a public address is one security group rule away from the internet.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Cluster or DatabaseKind.GlobalCluster => "a cluster has no address of its own: its members are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.PubliclyAccessible) && subject.PubliclyAccessible.Value)
            verdict.Violation(subject.PubliclyAccessible, "false", "Remove publiclyAccessible and reach the database from inside the VPC.");
    }
}
