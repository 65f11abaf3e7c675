namespace Policies.Tests.Rules.Cost;

public sealed class InstanceClassAllowListTests
{
    private const string Rule = "instance-class-allow-list";

    private const string Next = "Choose a smaller class, or configure what the environment may have.";

    [Theory]
    [InlineData("prod", "db.t3.medium")]
    [InlineData("prod", "db.t3.large")]
    [InlineData("prod", "db.m5.xlarge")]
    [InlineData("prod", "db.m7g.xlarge")]
    [InlineData("dev", "db.t4g.micro")]
    [InlineData("dev", "db.t4g.medium")]
    public void Class_of_the_environment_passes(string stack, string name) => Gate.In(stack, Rule, Some.Database(("instanceClass", name))).IsCompliant();

    [Fact]
    public void Larger_class_is_told_in_prod_and_blocks_in_dev()
    {
        Gate.Prod(Rule, Some.Database(("instanceClass", "db.m7g.2xlarge")))
            .Violates($"advisory auth.instanceClass: found \"db.m7g.2xlarge\", expected at most 4 vCPU and 16 GiB, where it has 8 and 32. {Next}");
        Gate.In("dev", Rule, Some.Database(("instanceClass", "db.t4g.large")))
            .Violates($"mandatory auth.instanceClass: found \"db.t4g.large\", expected at most 2 vCPU and 4 GiB, where it has 2 and 8. {Next}");
    }

    [Fact]
    public void Configured_size_wins() => Gate.Configured(Rule, "maximumMemoryGiB", 32, Some.Database(("instanceClass", "db.r7g.xlarge"))).IsCompliant();

    [Theory]
    [InlineData("db.z9.large")]
    [InlineData(null)]
    public void Class_of_unknown_size_and_unknown_class_are_unknown(string? name)
        => Gate.Prod(Rule, Some.Database(("instanceClass", name is null ? Value.Unknown : name))).IsUnknown(Unknown.At(Rule, "auth.instanceClass", "advisory"));

    [Fact]
    public void Serverless_member_and_cluster_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("instanceClass", "db.serverless"))).IsNotApplicable("serverless: its cluster bounds it");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("without a class of its own");
    }
}
