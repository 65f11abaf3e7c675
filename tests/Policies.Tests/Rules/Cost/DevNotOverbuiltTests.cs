namespace Policies.Tests.Rules.Cost;

public sealed class DevNotOverbuiltTests
{
    private const string Rule = "dev-not-overbuilt";


    [Fact]
    public void Plain_database_passes() => Gate.In("dev", Rule, Some.Database(("multiAz", false), ("backupRetentionPeriod", 7))).IsCompliant();

    [Fact]
    public void Each_luxury_violates()
        => Gate.In("dev", Rule, Some.Database(("multiAz", true), ("backupRetentionPeriod", 8), ("iops", 3000)))
            .Violates(
                "advisory auth.multiAz: found true, expected false outside production. Remove multiAz: it doubles the cost of the instance.",
                "advisory auth.backupRetentionPeriod: found 8, expected at most 7 days outside production. Shorten the retention.",
                "advisory auth.iops: found 3000, expected no provisioned IOPS outside production. Remove iops; gp3 includes 3,000 of them.");

    [Fact]
    public void Replica_violates()
        => Gate.In("preview", Rule, Some.Database(("replicateSourceDb", "main")))
            .Violates("advisory auth.replicateSourceDb: found \"main\", expected no read replica outside production. Remove the replica; reads can go to its source.");

    [Fact]
    public void Unknown_value_is_unknown() => Gate.In("dev", Rule, Some.Database(("multiAz", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.multiAz", "advisory"));

    [Fact]
    public void Staging_rehearses_production_and_prod_is_not_judged()
    {
        Gate.In("staging", Rule, Some.Database(("multiAz", true))).IsNotApplicable("it rehearses production");
        Gate.Prod(Rule, Some.Database(("multiAz", true))).IsCompliant();
    }

    [Fact]
    public void Member_is_not_applicable()
        => Gate.In("dev", Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the cluster is judged");
}
