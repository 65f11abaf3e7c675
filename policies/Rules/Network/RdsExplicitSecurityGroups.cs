using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B4: a database or proxy has security groups of its own.</summary>
public sealed class RdsExplicitSecurityGroups() : ModelRule<NetworkedSubject>(new RuleInfo(
    "rds-explicit-security-groups",
    "B4",
    "Security groups are chosen",
    "Without any, AWS attaches the default group of the VPC, in which everything else may connect.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(NetworkedSubject subject, Verdict verdict)
    {
        var groups = subject.VpcSecurityGroupIds;
        if (Excludes(subject) is { } reason)
            verdict.NotApplicable(reason);
        else if (!verdict.Declares(groups))
            verdict.Violation(groups.Resource, groups.Path, "nothing", "one security group or more", "Set vpcSecurityGroupIds to a group that lets in the database's clients and nobody else.");
    }

    private static string? Excludes(NetworkedSubject subject) => subject switch
    {
        Proxy proxy => proxy.ForeignEngine,
        Database { ForeignEngine: { } foreign } => foreign,
        Database { Kind: DatabaseKind.ClusterMember } => "the security groups are those of the cluster",
        Database { Kind: DatabaseKind.GlobalCluster } => "its clusters are judged",
        Database { Kind: DatabaseKind.Replica } replica when replica.VpcSecurityGroupIds.IsAbsent => "a read replica: it takes over the groups of its source",
        _ => null,
    };
}
