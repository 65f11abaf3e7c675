namespace Policies.Tests.Rules.Storage;

public sealed class RdsPerformanceInsightsCmkTests
{
    private const string Rule = "rds-performance-insights-cmk";

    private const string Message = "auth.performanceInsightsKmsKeyId: found nothing, expected a key of your own. Set performanceInsightsKmsKeyId together with performanceInsightsEnabled: it cannot be changed later.";

    [Fact]
    public void Named_key_passes() => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", true), ("performanceInsightsKmsKeyId", "alias/shop-db"))).IsCompliant();

    [Fact]
    public void Missing_key_violates() => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", true))).Violates($"advisory {Message}");

    [Fact]
    public void Key_that_is_made_in_the_same_update_passes()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", true), ("performanceInsightsKmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Switch_that_is_unknown_is_unknown()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.performanceInsightsEnabled", "advisory"));

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Without_performance_insights_it_is_not_applicable(bool? enabled)
        => Gate.Prod(Rule, enabled is { } declared ? Some.Database(("performanceInsightsEnabled", declared)) : Some.Database()).IsNotApplicable("Performance Insights is off");

    [Fact]
    public void Global_cluster_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database(("performanceInsightsEnabled", true))).IsCompliant();
}
