using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B3: a database has a subnet group over two zones.</summary>
public sealed class RdsExplicitSubnetGroup() : StackRule(new RuleInfo(
    "rds-explicit-subnet-group",
    "B3",
    "Subnet group is chosen, over two zones",
    "Without one a database lands in the default VPC, whose subnets are public; with one zone it has nowhere to fail over to.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const int MinimumSubnets = 2; // what RDS demands, in as many zones

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(IsJudged).ToList();
        var groups = stack.All<SubnetGroup>();
        if (databases.Count == 0 && groups.IsEmpty)
            verdict.NotApplicable("neither a database nor a subnet group is declared");
        foreach (var database in databases)
        {
            if (!verdict.Declares(database.DbSubnetGroupName))
                verdict.Violation(database.DbSubnetGroupName, "a subnet group", "Set dbSubnetGroupName to a group of private subnets; a move to another VPC later takes the database down.");
        }

        foreach (var group in groups)
            JudgeGroup(group, [.. stack.Behind<Subnet>(group.Resource, group.SubnetIds.Path)], verdict);
    }

    // A replica takes over the group of its source, a member that of its cluster.
    private static bool IsJudged(Database database)
        => database.ForeignEngine is null
            && (database.Kind is DatabaseKind.Instance or DatabaseKind.Cluster || (database.Kind == DatabaseKind.Replica && !database.DbSubnetGroupName.IsAbsent));

    private static void JudgeGroup(SubnetGroup group, List<Subnet> subnets, Verdict verdict)
    {
        var ids = group.SubnetIds;
        verdict.Saw(ids.Resource, ids.Path);
        if (ids.IsUnknown && subnets.Count < MinimumSubnets)
            verdict.Unknown(ids.Resource, ids.Path);
        else if (!ids.IsUnknown && ids.Items.Length < MinimumSubnets)
            verdict.Violation(ids.Resource, ids.Path, $"{ids.Items.Length}", "two subnets or more, in different zones", "Add a subnet of another zone.");
        else if (subnets.Count >= Math.Max(MinimumSubnets, ids.Items.Length) && subnets.TrueForAll(subnet => subnet.AvailabilityZone.IsKnown)
            && subnets.Select(subnet => subnet.AvailabilityZone.Value).Distinct(StringComparer.Ordinal).Count() < MinimumSubnets)
            verdict.Violation(ids.Resource, ids.Path, $"subnets of {subnets[0].AvailabilityZone.Value} only", "two subnets or more, in different zones", "Add a subnet of another zone.");
    }
}
