namespace Policies.Tests.Rules.Alarms;

public sealed class RdsPerformanceInsightsTests
{
    private const string Rule = "rds-performance-insights";

    [Theory]
    [InlineData(7)]
    [InlineData(93)]
    [InlineData(731)]
    public void Offered_times_pass(int days) => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", true), ("performanceInsightsRetentionPeriod", days))).IsCompliant();

    [Fact]
    public void Database_insights_pass() => Gate.Prod(Rule, Some.Database(("databaseInsightsMode", "advanced"), ("performanceInsightsRetentionPeriod", 465))).IsCompliant();

    [Fact]
    public void Standard_database_insights_do_not_stand_for_it()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", false), ("databaseInsightsMode", "standard")))
            .Violates("mandatory auth.performanceInsightsEnabled: found false, expected true. Set it: a week is kept without charge.");

    [Fact]
    public void Missing_switch_violates()
        => Gate.Prod(Rule, Some.Database(("instanceClass", "db.t3.micro"))).Violates("mandatory auth.performanceInsightsEnabled: found false by default, expected true. Set it: a week is kept without charge.");

    [Fact]
    public void Explicit_false_violates()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", false))).Violates("mandatory auth.performanceInsightsEnabled: found false, expected true. Set it: a week is kept without charge.");

    [Fact]
    public void Time_that_is_not_offered_violates()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", true), ("performanceInsightsRetentionPeriod", 30)))
            .Violates("mandatory auth.performanceInsightsRetentionPeriod: found 30, expected 7, a multiple of 31, or 731, and 7 or more. Set a number of days that AWS offers.");

    [Fact]
    public void Unknown_switch_is_unknown()
        => Gate.Prod(Rule, Some.Database(("performanceInsightsEnabled", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.performanceInsightsEnabled"));

    [Fact]
    public void Other_engines_on_classes_that_cannot_are_not_applicable()
        => Gate.Prod(Rule, Some.Database(("engine", "mysql"), ("instanceClass", "db.t3.micro"))).IsNotApplicable("engine mysql is not PostgreSQL");

    [Fact]
    public void Cluster_that_leaves_it_to_its_members_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "auth", ("engine", "aurora-postgresql"), ("databaseInsightsMode", "standard"))).IsNotApplicable("its members decide it");
}
