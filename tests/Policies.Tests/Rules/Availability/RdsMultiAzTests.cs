namespace Policies.Tests.Rules.Availability;

public sealed class RdsMultiAzTests
{
    private const string Rule = "rds-multi-az";

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("multiAz", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_none() => Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.multiAz: found false by default, expected true. Set multiAz; it doubles the cost of the instance.");

    [Fact]
    public void Single_zone_violates() => Gate.Prod(Rule, Some.Database(("multiAz", false))).Violates("mandatory auth.multiAz: found false, expected true. Set multiAz; it doubles the cost of the instance.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("multiAz", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.multiAz"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Replica_is_not_applicable() => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is judged");

    [Fact]
    public void Cluster_member_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster's availability is in the number and the zones of its members");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database()).IsCompliant();
}
