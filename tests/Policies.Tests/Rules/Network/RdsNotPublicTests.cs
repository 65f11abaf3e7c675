namespace Policies.Tests.Rules.Network;

public sealed class RdsNotPublicTests
{
    private const string Rule = "rds-not-public";

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("publiclyAccessible", false))).IsCompliant();

    [Fact]
    public void Public_address_violates() => Gate.Prod(Rule, Some.Database(("publiclyAccessible", true))).Violates("mandatory auth.publiclyAccessible: found true, expected false. Remove publiclyAccessible and reach the database from inside the VPC.");

    [Fact]
    public void Text_that_is_no_truth_value_violates() => Gate.Prod(Rule, Some.Database(("publiclyAccessible", "sometimes"))).Violates("mandatory auth.publiclyAccessible: found sometimes, expected true or false. Give the property a value of its own type.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("publiclyAccessible", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.publiclyAccessible"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Cluster_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster has no address of its own: its members are judged");

    [Fact]
    public void Missing_value_passes() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    [Fact]
    public void Replica_and_cluster_member_are_judged_in_dev_too()
        => Gate.In("dev", Rule, Some.Database(("replicateSourceDb", "main"), ("publiclyAccessible", true)), Some.Resource(Some.ClusterMember, "one", ("publiclyAccessible", true)))
            .Violates(
                "mandatory auth.publiclyAccessible: found true, expected false. Remove publiclyAccessible and reach the database from inside the VPC.",
                "mandatory one.publiclyAccessible: found true, expected false. Remove publiclyAccessible and reach the database from inside the VPC.");
}
