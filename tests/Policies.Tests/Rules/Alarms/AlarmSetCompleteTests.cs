using Pulumi.Policy;

namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmSetCompleteTests
{
    private const string Rule = "alarm-set-complete";

    [Fact]
    public void Full_set_passes() => Gate.Prod(Rule, Full()).IsCompliant();

    [Fact]
    public void Missing_alarms_are_named_in_one_finding()
        => Gate.Prod(Rule, [.. Full().Where(resource => resource.Name is not ("storage-2" or "DBLoad" or "db.backup_age_hours"))])
            .Violates("mandatory auth.identifier: found no alarm on FreeStorageSpace (second level), DBLoad, the age of backups, expected alarms on all of these. Declare them with the database's own dimension.");

    [Fact]
    public void Dev_needs_two()
    {
        Assert.Equal(
            ["advisory auth.identifier: found no alarm on CPUUtilization, FreeStorageSpace, expected alarms on all of these. Declare them with the database's own dimension."],
            Gate.In("dev", Rule, SomeAlarm.Database()).Violations);
        Assert.Empty(Gate.In("dev", Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80), SomeAlarm.Named("storage", "FreeStorageSpace", 1)).Violations);
    }

    [Fact]
    public void Replica_needs_its_lag_and_a_burstable_class_its_credits()
    {
        var found = Assert.Single(Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main"), ("storageType", "gp2"))).Violations);
        Assert.All(["ReplicaLag", "CPUCreditBalance", "BurstBalance"], name => Assert.Contains(name, found, StringComparison.Ordinal));
        Assert.DoesNotContain("backups", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Pools_are_watched_with_the_source_and_not_with_its_replica()
    {
        var server = Some.Server();
        string Missing(params (string Name, object Value)[] props)
            => Assert.Single(Gate.Prod(Rule, server, Some.Pooler(), Some.Under(server.Urn, Some.Instance, "auth", [("engine", "postgres"), .. props])).Violations);

        Assert.Contains("the use of pools", Missing(), StringComparison.Ordinal);
        Assert.DoesNotContain("the use of pools", Missing(("replicateSourceDb", "main")), StringComparison.Ordinal);
    }

    [Fact]
    public void Proxy_needs_alarms_on_what_it_borrows()
    {
        var target = Some.Resource("aws:rds/proxyTarget:ProxyTarget", "target", ("dbInstanceIdentifier", "auth-db"));
        var found = Assert.Single(Gate.Prod(Rule, [.. Full(), target]).Violations);
        Assert.Contains("no alarm on the use of pools, DatabaseConnectionsBorrowLatency,", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Alarm_joined_by_dependency_counts_while_the_identifier_is_unknown()
    {
        var database = Some.Database(("identifier", Value.Unknown), ("allocatedStorage", 100));
        PolicyResource[] alarms = [.. new[] { "CPUUtilization", "FreeStorageSpace" }.Select(metric => Some.From(
            "dimensions", database.Urn, SomeAlarm.Type, metric, ("namespace", "AWS/RDS"), ("metricName", metric), ("dimensions", Value.Map(("DBInstanceIdentifier", Value.Unknown)))))];
        Gate.In("dev", Rule, [database, .. alarms]).IsCompliant();
    }

    [Fact]
    public void Alarm_on_an_unknown_metric_may_be_the_missing_one()
        => Gate.Prod(Rule, SomeAlarm.Database(), Some.Resource(SomeAlarm.Type, "alarm", ("metricName", Value.Unknown))).IsUnknown(Unknown.At(Rule, "alarm.metricName"));

    [Fact]
    public void Configured_metric_counts()
        => Assert.DoesNotContain("backups", Assert.Single(Gate.Configured(Rule, Rule, "backupAgeMetrics", Value.List("LastBackup"), SomeAlarm.Database(), SomeAlarm.On("LastBackup", 24, ("namespace", "shop"))).Violations), StringComparison.Ordinal);

    [Fact]
    public void Neon_project_exports_its_metrics()
    {
        var project = Some.Resource("neon:index/project:Project", "reviews");
        Gate.Prod(Rule, project).Violates("mandatory reviews.name: found no export of metrics, expected a destination that watches connections, pools, storage and queries. Export the project's metrics to Datadog or OpenTelemetry, and name the destination in the configuration of this rule.");
        Gate.Configured(Rule, Rule, "neonMetricsExport", Value.List("datadog"), project).IsCompliant();
    }

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("no database is declared");

    private static PolicyResource[] Full() =>
    [
        Some.Database(("identifier", "auth-db"), ("instanceClass", "db.m6g.large"), ("storageType", "gp3"), ("allocatedStorage", 100)),
        .. new[] { "CPUUtilization", "FreeableMemory", "ReadLatency", "WriteLatency", "DBLoad", "MaximumUsedTransactionIDs", "db.backup_age_hours" }
            .Select(metric => SomeAlarm.Named(metric, metric, 1, ("namespace", metric.StartsWith("db.", StringComparison.Ordinal) ? "shop" : "AWS/RDS"))),
        SomeAlarm.Named("storage-1", "FreeStorageSpace", 2),
        SomeAlarm.Named("storage-2", "FreeStorageSpace", 1),
        SomeAlarm.Named("connections-1", "DatabaseConnections", 1),
        SomeAlarm.Named("connections-2", "DatabaseConnections", 2),
        .. new[] { ("authentication failed", "logins"), ("too many clients already", "refused"), ("duration: ", "slow") }
            .SelectMany(log => new[] { SomeAlarm.Filter(log.Item1, log.Item2), SomeAlarm.Named(log.Item2, log.Item2, 1, ("namespace", "auth"), ("dimensions", Value.Null)) }),
    ];
}
