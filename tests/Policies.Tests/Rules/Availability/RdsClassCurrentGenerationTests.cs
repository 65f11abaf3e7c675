namespace Policies.Tests.Rules.Availability;

public sealed class RdsClassCurrentGenerationTests
{
    private const string Rule = "rds-class-current-generation";

    private const string Next = "expected a current generation. Choose the same size of a newer family, such as t4g, m7g or r7g; the change restarts the database.";

    [Theory]
    [InlineData("db.t3.medium")]
    [InlineData("db.m5.large")]
    [InlineData("db.serverless")]
    [InlineData("db.x1e.xlarge")]
    public void Current_class_passes(string name) => Gate.Prod(Rule, Some.Database(("instanceClass", name))).IsCompliant();

    [Theory]
    [InlineData("db.t2.micro")]
    [InlineData("db.m4.large")]
    [InlineData("db.r3.large")]
    [InlineData("db.x1.16xlarge")]
    public void Retired_class_violates(string name)
        => Gate.Prod(Rule, Some.Database(("instanceClass", name))).Violates($"mandatory auth.instanceClass: found \"{name}\", {Next}");

    [Fact]
    public void Dev_is_only_told()
        => Gate.In("dev", Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("instanceClass", "db.r4.large")))
            .Violates($"advisory one.instanceClass: found \"db.r4.large\", {Next}");

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Some.Database(("instanceClass", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.instanceClass"));

    [Fact]
    public void Cluster_without_a_class_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("without a class of its own");
}
