namespace Policies.Tests.Rules.Logging;

public sealed class FailedLoginFilterTests
{
    private const string Rule = "failed-login-filter";
    private const string Next = "Declare a metric filter on the PostgreSQL log that matches \"authentication failed\", and an alarm on what it counts.";

    [Theory]
    [InlineData("?\"password authentication failed\" ?\"no pg_hba.conf entry\"")]
    [InlineData("28P01")]
    public void Filter_with_an_alarm_passes(string pattern) => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter(pattern, "logins"), SomeAlarm.Count("logins", 5)).IsCompliant();

    [Fact]
    public void Filter_of_a_group_that_depends_on_the_database_passes()
    {
        var database = Some.Database();
        var group = Some.From("name", database.Urn, "aws:cloudwatch/logGroup:LogGroup", "log", ("name", Value.Unknown));
        var filter = Some.From(
            "logGroupName", group.Urn, "aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter",
            ("logGroupName", Value.Unknown), ("pattern", "authentication failed"), ("metricTransformation", Value.Map(("namespace", "auth"), ("name", "logins"))));
        Gate.Prod(Rule, database, group, filter, SomeAlarm.Count("logins", 5)).IsCompliant();
    }

    [Fact]
    public void Missing_filter_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("duration:", "slow"))
            .Violates("mandatory auth.enabledCloudwatchLogsExports: found no filter for refused logins, expected a filter with an alarm. " + Next);

    [Fact]
    public void Missing_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("authentication failed", "logins"))
            .Violates("mandatory filter-logins.metricTransformation.name: found \"logins\", expected a metric with an alarm. " + Next);

    [Fact]
    public void Unknown_pattern_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter(Value.Unknown, "logins")).IsUnknown(Unknown.At(Rule, "filter-logins.pattern"));

    [Fact]
    public void Members_of_a_cluster_share_its_log()
    {
        var cluster = Some.Resource(Some.Cluster, "cluster", ("engine", "aurora-postgresql"), ("clusterIdentifier", "auth-cluster"));
        var members = new[] { "one", "two" }.Select(name => Some.Resource(Some.ClusterMember, name, ("engine", "aurora-postgresql"), ("clusterIdentifier", "auth-cluster")));
        Assert.StartsWith("mandatory cluster.", Assert.Single(Gate.Prod(Rule, [cluster, .. members]).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no RDS database is declared");
}
