namespace Policies.Tests.Rules.Logging;

public sealed class LogGroupDeclaredTests
{
    private const string Rule = "log-group-declared";
    private const string Type = "aws:cloudwatch/logGroup:LogGroup";
    private static readonly object Exports = Value.List("postgresql");

    [Fact]
    public void Declared_group_passes()
        => Gate.Prod(Rule, SomeAlarm.Database(("enabledCloudwatchLogsExports", Exports)), Some.Resource(Type, "log", ("name", SomeAlarm.LogName))).IsCompliant();

    [Fact]
    public void Group_of_a_cluster_has_another_name()
    {
        var cluster = Some.Resource(Some.Cluster, "auth", ("engine", "aurora-postgresql"), ("clusterIdentifier", "auth-db"), ("enabledCloudwatchLogsExports", Exports));
        Gate.Prod(Rule, cluster, Some.Resource(Type, "log", ("name", "/aws/rds/cluster/auth-db/postgresql"))).IsCompliant();
        Assert.Single(Gate.Prod(Rule, cluster, Some.Resource(Type, "log", ("name", SomeAlarm.LogName))).Violations);
    }

    [Fact]
    public void Group_named_after_a_database_that_has_no_name_yet_passes()
    {
        var database = Some.Database(("enabledCloudwatchLogsExports", Exports));
        Gate.Prod(Rule, database, Some.From("name", database.Urn, Type, "log", ("name", Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Missing_group_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(("enabledCloudwatchLogsExports", Value.List("postgresql", "upgrade"))), Some.Resource(Type, "log", ("name", SomeAlarm.LogName)))
            .Violates("mandatory auth.enabledCloudwatchLogsExports: found no log group for upgrade, expected a log group \"/aws/rds/instance/auth-db/upgrade\". Declare it with the days that logs are kept, before the database is made.");

    [Fact]
    public void Name_that_is_not_known_is_unknown()
        => Gate.Prod(Rule, Some.Database(("enabledCloudwatchLogsExports", Exports))).IsUnknown(Unknown.At(Rule, "auth.identifier"));

    [Fact]
    public void Database_that_sends_no_logs_is_not_applicable() => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no database sends logs to CloudWatch");
}
