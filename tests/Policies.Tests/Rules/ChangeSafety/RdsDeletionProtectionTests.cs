namespace Policies.Tests.Rules.ChangeSafety;

public sealed class RdsDeletionProtectionTests
{
    private const string Rule = "rds-deletion-protection";

    [Fact]
    public void Compliant_value_passes() => Gate.Prod(Rule, Some.Database(("deletionProtection", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_off() => Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.deletionProtection: found false by default, expected true. Set deletionProtection; whoever deletes the database on purpose switches it off in a change of its own.");

    [Fact]
    public void Protection_off_violates() => Gate.Prod(Rule, Some.Database(("deletionProtection", false))).Violates("mandatory auth.deletionProtection: found false, expected true. Set deletionProtection; whoever deletes the database on purpose switches it off in a change of its own.");

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("deletionProtection", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.deletionProtection"));

    [Fact]
    public void Foreign_engine_is_not_applicable() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Replica_is_not_applicable() => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is protected");

    [Fact]
    public void Cluster_member_is_not_applicable() => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster member, where RDS refuses it: the cluster is protected");

    [Fact]
    public void Global_cluster_is_judged()
        => Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "world"))
            .Violates("mandatory world.deletionProtection: found false by default, expected true. Set deletionProtection; whoever deletes the database on purpose switches it off in a change of its own.");

    [Fact]
    public void Staging_is_held_to_it_and_dev_is_not()
    {
        Gate.In("staging", Rule, Some.Database()).Violates("mandatory auth.deletionProtection: found false by default, expected true. Set deletionProtection; whoever deletes the database on purpose switches it off in a change of its own.");
        Gate.In("dev", Rule, Some.Database()).IsCompliant();
    }
}
