namespace Policies.Tests.Rules.ChangeSafety;

public sealed class IdentifierStableTests
{
    private const string Rule = "identifier-stable";

    [Fact]
    public void Literal_passes()
    {
        Gate.Prod(Rule, Some.Database(("identifier", "shop-auth"))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("clusterIdentifier", "shop"))).IsCompliant();
    }

    [Fact]
    public void Missing_and_random_identifiers_violate()
    {
        const string Finding = "auth.identifier: found nothing, expected a name. Set identifier to a literal.";
        Gate.Prod(Rule, Some.Database()).Violates("mandatory " + Finding);
        Gate.In("staging", Rule, Some.Database(("identifierPrefix", "shop-"))).Violates("mandatory " + Finding);
        Gate.In("dev", Rule, Some.Database(("identifier", "auth-1a2b3c4"), ("__defaults", Value.List("identifier")))).Violates("advisory " + Finding);
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).Violates("mandatory main.clusterIdentifier: found nothing, expected a name. Set clusterIdentifier to a literal.");
    }

    [Fact]
    public void Unknown_identifier_is_unknown()
        => Gate.Prod(Rule, Some.Database(("identifier", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.identifier"));

    [Fact]
    public void Cluster_member_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("nothing names it but its cluster");
}
