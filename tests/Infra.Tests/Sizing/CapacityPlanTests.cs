using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog;
using Infra.Catalog.Vocabulary;
using Infra.Sizing;
using Infra.Tests.Catalog;
using Testing;

namespace Infra.Tests.Sizing;

public sealed class CapacityPlanTests
{
    [Fact]
    public void Three_thousand_users_need_fifty_to_a_hundred_connections()
    {
        var model = LoadModel.Of(Users(3_000));

        Assert.Equal((300, 50, 100), (model.Requests, model.LeastConnections, model.MostConnections));
    }

    [Theory]
    [InlineData(1, "db.t3.medium", 100)]
    [InlineData(3_000, "db.t3.medium", 100)]
    [InlineData(3_001, "db.t3.large", 250)]
    [InlineData(10_000, "db.t3.large", 250)]
    [InlineData(50_000, "db.m5.xlarge", 500)]
    public void Tier_is_the_smallest_that_holds_the_users(int users, string instanceClass, int storage)
    {
        var tier = Tier.For(Users(users))!;

        Assert.Equal((instanceClass, storage), (tier.InstanceClass, tier.StorageGiB));
    }

    [Fact]
    public void More_users_than_the_largest_tier_are_to_be_measured_first() => Assert.Null(Tier.For(Users(50_001)));

    [Fact]
    public void Requests_find_their_tier_without_users() =>
        Assert.Equal(10_000, Tier.For(new ServerLoad(null, 100, 301, []))!.Users);

    /// <summary>The document adds 15, 60, 90 and 10 MB up to about 200; they are 175.</summary>
    [Fact]
    public void Data_of_the_example_is_175_megabytes_and_the_server_is_enough()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/examples/001.yaml");

        var lines = CapacityPlan.For(catalog, catalog.Servers[0]);

        Assert.Contains(new CapacityLine("storage for the data", "400GiB", "175MB", IsEnough: true), lines);
        Assert.Contains(new CapacityLine("instance class (up to 3000 users)", "db.t3.medium", "db.t3.medium", IsEnough: true), lines);
        Assert.All(lines, line => Assert.True(line.IsEnough, line.Item));
    }

    [Fact]
    public void What_is_too_small_is_told()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + "    load: { users: 50000 }\n");
        var catalog = folder.Read();

        var lines = CapacityPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal(
            [
                ("instance class (up to 50000 users)", false), ("allocated storage", false), ("read replicas", false), ("connections for requests", false),
            ],
            lines.Select(line => (line.Item, line.IsEnough)));
    }

    [Fact]
    public void More_users_never_need_less() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 60_000).Two().ToArbitrary(), users =>
        {
            var (few, many) = (Users(Math.Min(users.Item1, users.Item2)), Users(Math.Max(users.Item1, users.Item2)));
            var (small, large) = (LoadModel.Of(few), LoadModel.Of(many));
            return small.LeastConnections <= large.LeastConnections && small.MostConnections <= large.MostConnections && small.LeastConnections <= small.MostConnections
                && (Tier.For(many) is not { } tier || IsNoLarger(Tier.For(few)!, tier));
        }));

    private static bool IsNoLarger(Tier small, Tier large) =>
        small.StorageGiB <= large.StorageGiB && small.LeastReplicas <= large.LeastReplicas
        && InstanceClass.Find(small.InstanceClass)!.MemoryGiB <= InstanceClass.Find(large.InstanceClass)!.MemoryGiB;

    private static ServerLoad Users(int users) => new(users, 10, null, []);
}
