namespace Policies.Tests.Rules.Logging;

public sealed class RdsLogExportsTests
{
    private const string Rule = "rds-log-exports";

    [Fact]
    public void Both_logs_pass() => Gate.Prod(Rule, Some.Database(("enabledCloudwatchLogsExports", Value.List("upgrade", "postgresql", "iam-db-auth-error")))).IsCompliant();

    [Fact]
    public void Cluster_has_one_log() => Gate.Prod(Rule, Some.Resource(Some.Cluster, "auth", ("engine", "aurora-postgresql"), ("enabledCloudwatchLogsExports", Value.List("postgresql")))).IsCompliant();

    [Fact]
    public void Missing_list_violates()
        => Gate.Prod(Rule, Some.Database())
            .Violates("mandatory auth.enabledCloudwatchLogsExports: found nothing, expected postgresql and upgrade. Name the logs that CloudWatch is sent; it takes effect without a restart.");

    [Fact]
    public void Missing_log_violates()
        => Gate.Prod(Rule, Some.Database(("enabledCloudwatchLogsExports", Value.List("postgresql"))))
            .Violates("mandatory auth.enabledCloudwatchLogsExports: found postgresql, expected postgresql and upgrade. Name the logs that CloudWatch is sent; it takes effect without a restart.");

    [Fact]
    public void Dev_needs_one()
    {
        Assert.Empty(Gate.In("dev", Rule, Some.Database(("enabledCloudwatchLogsExports", Value.List("postgresql")))).Violations);
        Assert.StartsWith("advisory ", Assert.Single(Gate.In("dev", Rule, Some.Database()).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_list_is_unknown()
        => Gate.Prod(Rule, Some.Database(("enabledCloudwatchLogsExports", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.enabledCloudwatchLogsExports"));

    [Fact]
    public void Member_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "auth", ("engine", "aurora-postgresql"))).IsNotApplicable("the cluster decides which logs are sent");
}
