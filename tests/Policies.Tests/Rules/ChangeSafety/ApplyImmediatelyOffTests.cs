namespace Policies.Tests.Rules.ChangeSafety;

public sealed class ApplyImmediatelyOffTests
{
    private const string Rule = "apply-immediately-off";
    private const string Next = "found true, expected false. Remove applyImmediately; a change that cannot wait is applied by hand.";

    [Fact]
    public void Waiting_passes_whether_declared_or_not()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.Prod(Rule, Some.Database(("applyImmediately", false))).IsCompliant();
    }

    [Theory]
    [InlineData(Some.Instance)]
    [InlineData(Some.Cluster)]
    [InlineData(Some.ClusterMember)]
    public void Immediate_changes_violate(string type)
    {
        var database = Some.Resource(type, "auth", ("engine", "aurora-postgresql"), ("applyImmediately", true));
        Gate.Prod(Rule, database).Violates($"mandatory auth.applyImmediately: {Next}");
        Gate.In("staging", Rule, database).Violates($"mandatory auth.applyImmediately: {Next}");
        Assert.Empty(Gate.In("dev", Rule, database).Violations);
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("applyImmediately", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.applyImmediately"));

    [Fact]
    public void Global_cluster_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "world", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
}
