using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class RdsStorageAutoscalingTests
{
    private const string Rule = "rds-storage-autoscaling";

    private const string Next = "expected 1.26 to 4 times allocatedStorage, which is 100. Set maxAllocatedStorage to about twice what is allocated.";

    [Theory]
    [InlineData(126)]
    [InlineData(400)]
    public void Bounded_growth_passes(int maximum) => Gate.Prod(Rule, Storage(maximum)).IsCompliant();

    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(401)]
    public void No_growth_and_boundless_growth_violate(int maximum) => Gate.Prod(Rule, Storage(maximum)).Violates($"mandatory auth.maxAllocatedStorage: found {maximum}, {Next}");

    [Fact]
    public void Missing_bound_counts_as_no_growth()
        => Gate.Prod(Rule, Some.Database(("allocatedStorage", 100))).Violates($"mandatory auth.maxAllocatedStorage: found 0 by default, {Next}");

    [Fact]
    public void Configured_ratio_wins() => Gate.Configured(Rule, "maximumRatio", 10, Storage(1000)).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Storage(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.maxAllocatedStorage"));
        Gate.Prod(Rule, Some.Database(("snapshotIdentifier", "nightly"), ("maxAllocatedStorage", 400))).IsUnknown(Unknown.At(Rule, "auth.allocatedStorage"));
    }

    [Fact]
    public void Replica_and_cluster_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: it must grow as its source does");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("the storage of a cluster grows by itself");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database(("allocatedStorage", 20))).IsCompliant();

    private static PolicyResource Storage(object maximum) => Some.Database(("allocatedStorage", 100), ("maxAllocatedStorage", maximum));
}
