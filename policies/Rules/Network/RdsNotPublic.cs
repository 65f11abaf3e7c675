using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B1: a database has no public address.</summary>
public sealed class RdsNotPublic() : ModelRule<Database>(new RuleInfo(
    "rds-not-public",
    "B1",
    "Database has no public address",
    "A database with a public address is one security group rule away from the internet.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override void Judge(Database subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } reason)
            verdict.NotApplicable(reason);
        else if (subject.Kind is DatabaseKind.Cluster or DatabaseKind.GlobalCluster)
            verdict.NotApplicable("a cluster has no address of its own: its members are judged");
        else if (verdict.Reads(subject.PubliclyAccessible) && subject.PubliclyAccessible.Value)
            verdict.Violation(subject.PubliclyAccessible, "false", "Remove publiclyAccessible and reach the database from inside the VPC.");
    }
}
