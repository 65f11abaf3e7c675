using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class AuroraMultiAzTests
{
    private const string Rule = "aurora-multi-az";

    private static readonly PolicyResource Cluster = Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("clusterIdentifier", "shop"));

    [Fact]
    public void Members_that_aurora_spreads_pass() => Gate.Prod(Rule, Cluster, Member("one"), Member("two")).IsCompliant();

    [Fact]
    public void Members_are_found_by_the_identifier_as_text_too()
        => Gate.Prod(Rule, Cluster, Member("one"), Some.Resource(Some.ClusterMember, "two", ("engine", "aurora-postgresql"), ("clusterIdentifier", "shop"))).IsCompliant();

    [Fact]
    public void Members_in_different_zones_pass()
        => Gate.Prod(Rule, Cluster, Member("one", ("availabilityZone", "us-east-1a")), Member("two", ("availabilityZone", "us-east-1b"))).IsCompliant();

    [Fact]
    public void Too_few_members_violate()
    {
        Gate.Prod(Rule, Cluster, Member("one")).Violates("mandatory main.members: found 1, expected 2 or more, in different zones. Add a member; each also serves reads.");
        Gate.Prod(Rule, Cluster).Violates("mandatory main.members: found 0, expected 2 or more, in different zones. Add a member; each also serves reads.");
    }

    [Fact]
    public void Members_in_one_zone_violate()
        => Gate.Prod(Rule, Cluster, Member("one", ("availabilityZone", "us-east-1a")), Member("two", ("availabilityZone", "us-east-1a")))
            .Violates("mandatory two.availabilityZone: found \"us-east-1a\", expected a zone that the other members are not in. Leave availabilityZone out, and Aurora spreads the members.");

    [Fact]
    public void Unknown_zone_is_unknown()
        => Gate.Prod(Rule, Cluster, Member("one", ("availabilityZone", Value.Unknown)), Member("two")).IsUnknown(Unknown.At(Rule, "one.availabilityZone"));

    [Fact]
    public void No_cluster_is_made_up_for_what_is_no_aurora_cluster()
    {
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("no Aurora cluster of members is declared");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("clusterIdentifier", "elsewhere"))).IsNotApplicable("no Aurora cluster of members is declared");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "postgres"))).IsNotApplicable("no Aurora cluster of members is declared");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "docdb"))).IsNotApplicable("no Aurora cluster of members is declared");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("globalClusterIdentifier", "world"))).IsNotApplicable("no Aurora cluster of members is declared");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Cluster).IsCompliant();

    private static PolicyResource Member(string name, params (string Name, object Value)[] props)
        => Some.From("clusterIdentifier", Cluster.Urn, Some.ClusterMember, name, [("engine", "aurora-postgresql"), ("clusterIdentifier", Value.Unknown), .. props]);
}
