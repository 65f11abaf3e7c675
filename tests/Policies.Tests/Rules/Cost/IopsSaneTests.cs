using Pulumi.Policy;

namespace Policies.Tests.Rules.Cost;

public sealed class IopsSaneTests
{
    private const string Rule = "iops-sane";


    [Theory]
    [InlineData("gp3", 400, 12000)]
    [InlineData("gp3", 1000, 64000)]
    [InlineData("io2", 100, 1000)]
    public void Provisioned_operations_that_rds_takes_pass(string type, int size, int iops) => Gate.Prod(Rule, Storage(type, size, ("iops", iops))).IsCompliant();

    [Fact]
    public void Operations_on_a_type_without_them_violate()
        => Gate.Prod(Rule, Storage("gp2", 400, ("iops", 3000)))
            .Violates("advisory auth.iops: found 3000, expected none with storage of type \"gp2\". Remove it, or choose gp3 or io2.");

    [Fact]
    public void Operations_on_a_small_gp3_violate()
        => Gate.Prod(Rule, Storage("gp3", 100, ("iops", 12000)))
            .Violates("advisory auth.iops: found 12000, expected none with less than 400 GiB of gp3. Remove it: what the type includes is not little, or allocate more.");

    [Fact]
    public void Operations_out_of_range_violate()
    {
        Gate.Prod(Rule, Storage("gp3", 400, ("iops", 3000))).Violates("advisory auth.iops: found 3000, expected 12000 to 64000 for 400 GiB of gp3. Provision within what RDS takes.");
        Gate.In("dev", Rule, Storage("io1", 100, ("iops", 6000))).Violates("advisory auth.iops: found 6000, expected 1000 to 5000 for 100 GiB of io1. Provision within what RDS takes.");
    }

    [Fact]
    public void Throughput_is_for_gp3_and_within_its_range()
    {
        Gate.Prod(Rule, Storage("gp3", 400, ("storageThroughput", 500))).IsCompliant();
        Gate.Prod(Rule, Storage("gp3", 400, ("storageThroughput", 125))).Violates("advisory auth.storageThroughput: found 125, expected 500 to 4000 MiB/s. Provision within what RDS takes.");
        Gate.Prod(Rule, Storage("io2", 400, ("iops", 4000), ("storageThroughput", 500)))
            .Violates("advisory auth.storageThroughput: found 500, expected none with storage of type \"io2\". Remove it: throughput follows the IOPS.");
    }

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Storage("gp3", 400, ("iops", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.iops", "advisory"));

    [Fact]
    public void Nothing_provisioned_and_clusters_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("nothing is provisioned");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("iops", 1000))).IsNotApplicable("a cluster has storage types of its own");
    }

    private static PolicyResource Storage(string type, int size, params (string Name, object Value)[] props)
        => Some.Database([("storageType", type), ("allocatedStorage", size), .. props]);
}
