using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C2: an Aurora cluster has members in two zones.</summary>
public sealed class AuroraMultiAz() : StackRule(new RuleInfo(
    "aurora-multi-az",
    "C2",
    "Cluster has members in two zones",
    "With one member, or all in one zone, the loss of a zone is an outage until another member is made.",
    Severity.High,
    RuleLevels.ProdOnly)
{
    Limits = [new(MinimumMembers, Dev: 1, Prod: 2, "Members that a cluster must have, at least.")],
})
{
    private const string MinimumMembers = "minimumMembers";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var clusters = stack.All<Database>().Where(IsAurora).ToList();
        if (clusters.Count == 0)
            verdict.NotApplicable("no Aurora cluster of members is declared");
        foreach (var cluster in clusters)
        {
            var members = stack.Naming("clusterIdentifier", static (Database database) => database.ClusterIdentifier, cluster.Resource, cluster.Identifier.Value).ToList();
            if (members.Count < verdict.Limit(MinimumMembers, cluster.Resource))
                verdict.Violation(cluster.Resource, "members", $"{members.Count}", $"{verdict.Limit(MinimumMembers, cluster.Resource)} or more, in different zones", "Add a member; each also serves reads.");
            else if (members.Count > 1 && members.TrueForAll(member => verdict.Reads(member.AvailabilityZone) && member.AvailabilityZone.Value == members[0].AvailabilityZone.Value)
                && members[0].AvailabilityZone.IsKnown)
                verdict.Violation(members[^1].AvailabilityZone, "a zone that the other members are not in", "Leave availabilityZone out, and Aurora spreads the members.");
        }
    }

    // A Multi-AZ DB cluster has three members by itself; the second region of a global cluster may have none; the first kind of serverless has none.
    private static bool IsAurora(Database database)
        => database is { Kind: DatabaseKind.Cluster, GlobalClusterIdentifier.IsAbsent: true } && database.Engine.Value == "aurora-postgresql" && database.EngineMode.Value != "serverless";
}
