using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class RdsClassNotBurstableTests
{
    private const string Rule = "rds-class-not-burstable";


    [Theory]
    [InlineData("db.m7g.large")]
    [InlineData("db.r6i.xlarge")]
    public void Steady_class_passes(string name) => Gate.Prod(Rule, Critical(name)).IsCompliant();

    [Theory]
    [InlineData("db.t3.medium")]
    [InlineData("db.t4g.large")]
    public void Burstable_class_violates(string name)
        => Gate.Prod(Rule, Critical(name)).Violates($"advisory auth.instanceClass: found \"{name}\", expected a class of the m or r families. Choose a class without credits, such as db.m7g.large.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Critical(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.instanceClass", "advisory"));
        Gate.Prod(Rule, Some.Database(("instanceClass", "db.t3.medium"), ("tags", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.tags.tier", "advisory"));
    }

    [Fact]
    public void Other_tiers_and_clusters_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("instanceClass", "db.t3.medium"))).IsNotApplicable("not tagged tier=critical");
        Gate.Prod(Rule, Some.Database(("tags", Value.Map(("tier", "critical"))))).IsNotApplicable("without a class of its own");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Critical("db.t3.medium")).IsCompliant();

    private static PolicyResource Critical(object name) => Some.Database(("instanceClass", name), ("tags", Value.Map(("Tier", "critical"))));
}
