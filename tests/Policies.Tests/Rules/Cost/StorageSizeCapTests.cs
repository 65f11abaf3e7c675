namespace Policies.Tests.Rules.Cost;

public sealed class StorageSizeCapTests
{
    private const string Rule = "storage-size-cap";

    private const string Next = "Allocate what is needed now, and let it grow; or configure the size that the environment may have.";

    [Fact]
    public void Storage_within_the_cap_passes()
    {
        Gate.Prod(Rule, Some.Database(("allocatedStorage", 500), ("maxAllocatedStorage", 2000))).IsCompliant();
        Gate.In("dev", Rule, Some.Database(("allocatedStorage", 20), ("maxAllocatedStorage", 100))).IsCompliant();
    }

    [Fact]
    public void Oversized_storage_violates_by_environment()
    {
        Gate.Prod(Rule, Some.Database(("allocatedStorage", 501))).Violates($"advisory auth.allocatedStorage: found 501, expected at most 500 GiB. {Next}");
        Gate.Prod(Rule, Some.Database(("allocatedStorage", 500), ("maxAllocatedStorage", 2001))).Violates($"advisory auth.maxAllocatedStorage: found 2001, expected at most 2000 GiB. {Next}");
        Gate.In("dev", Rule, Some.Database(("allocatedStorage", 21), ("maxAllocatedStorage", 101)))
            .Violates($"advisory auth.allocatedStorage: found 21, expected at most 20 GiB. {Next}", $"advisory auth.maxAllocatedStorage: found 101, expected at most 100 GiB. {Next}");
    }

    [Fact]
    public void Configured_cap_wins() => Gate.Configured(Rule, "maximumGiB", 1000, Some.Database(("allocatedStorage", 1000))).IsCompliant();

    [Fact]
    public void Missing_size_passes() => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsCompliant();

    [Fact]
    public void Unknown_size_is_unknown()
        => Gate.Prod(Rule, Some.Database(("allocatedStorage", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.allocatedStorage", "advisory"));

    [Fact]
    public void Cluster_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster pays for what it uses");
}
