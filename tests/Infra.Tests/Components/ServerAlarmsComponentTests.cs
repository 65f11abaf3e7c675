using System.Collections.Immutable;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class ServerAlarmsComponentTests
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Filter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

    [Theory]
    [InlineData("auth-cpu-warning", "CPUUtilization", 80.0, "GreaterThanThreshold")]
    [InlineData("auth-storage-warning", "FreeStorageSpace", 21_474_836_480.0, "LessThanThreshold")] // 20 % of 100 GiB
    [InlineData("auth-storage-critical", "FreeStorageSpace", 10_737_418_240.0, "LessThanThreshold")]
    [InlineData("auth-connections-warning", "DatabaseConnections", 80.0, "GreaterThanThreshold")] // of 100
    [InlineData("auth-connections-critical", "DatabaseConnections", 90.0, "GreaterThanThreshold")]
    [InlineData("auth-memory-warning", "FreeableMemory", 429_496_729.6, "LessThanThreshold")] // 10 % of 4 GiB
    [InlineData("auth-db-load-warning", "DBLoad", 2.0, "GreaterThanThreshold")] // processors
    [InlineData("auth-transaction-ids-critical", "MaximumUsedTransactionIDs", 1_000_000_000.0, "GreaterThanThreshold")]
    [InlineData("auth-cpu-credits-warning", "CPUCreditBalance", 20.0, "LessThanThreshold")]
    [InlineData("auth-connection-success-critical", "db.connection_success_percent", 95.0, "LessThanThreshold")]
    [InlineData("auth-query-p95-warning", "db.sample_query_ms", 100.0, "GreaterThanThreshold")] // of the profile four-services
    [InlineData("auth-pool-usage-critical", "db.pool_usage_percent", 90.0, "GreaterThanThreshold")]
    [InlineData("auth-backup-age-critical", "db.backup_age_hours", 24.0, "GreaterThanThreshold")]
    public async Task Threshold_is_computed_from_what_is_declared(string name, string metric, double threshold, string comparison)
    {
        var alarm = (await DeclaredStack.OfCommitted("prod")).Inputs(Alarm, name);

        Assert.Equal((metric, threshold, comparison), (alarm["metricName"], alarm["threshold"], alarm["comparisonOperator"]));
        Assert.Equal("shop-prod-auth", ((ImmutableDictionary<string, object>)alarm["dimensions"])["DBInstanceIdentifier"]);
        var severity = name.Split('-')[^1];
        Assert.Equal($"arn:of:prod-{severity}", Assert.Single((ImmutableArray<object>)alarm["alarmActions"]));
    }

    [Fact]
    public async Task Every_alarm_looks_at_a_quarter_of_an_hour_at_most_and_says_what_no_data_means()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        // Of servers; a backup is looked for by the day.
        Assert.All(stack.Names(Alarm).Where(name => !name.StartsWith("prod-", StringComparison.Ordinal) && !name.EndsWith("-dump-missing", StringComparison.Ordinal)), name =>
        {
            var alarm = stack.Inputs(Alarm, name);
            Assert.InRange((double)alarm["period"] * (double)alarm["evaluationPeriods"], 60, 900);
            Assert.InRange((double)alarm["datapointsToAlarm"], 1, (double)alarm["evaluationPeriods"]);
            Assert.Contains(alarm["treatMissingData"], (string[])["breaching", "notBreaching"]);
            Assert.NotEqual(alarm.ContainsKey("statistic"), alarm.ContainsKey("extendedStatistic"));
        });
    }

    [Fact]
    public async Task Log_is_counted_where_rds_writes_it()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var filter = stack.Inputs(Filter, "payments-failed-logins");

        Assert.Equal("/aws/rds/instance/shop-prod-payments/postgresql", filter["logGroupName"]);
        Assert.Contains("?\"password authentication failed\"", (string)filter["pattern"], StringComparison.Ordinal);
        var metric = (ImmutableDictionary<string, object>)filter["metricTransformation"];
        Assert.Equal(("dbready/shop-prod-payments", "FailedLogins", "1"), (metric["namespace"], metric["name"], metric["value"]));
    }

    [Fact]
    public async Task Events_and_the_sum_of_what_is_critical_go_out_once()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var events = stack.Inputs("aws:rds/eventSubscription:EventSubscription", "auth-events");
        Assert.Equal(("db-instance", "shop-prod-auth"), (events["sourceType"], Assert.Single((ImmutableArray<object>)events["sourceIds"])));
        Assert.Empty(((string[])["failure", "maintenance", "configuration change", "failover", "low storage"]).Except(((ImmutableArray<object>)events["eventCategories"]).Cast<string>()));
        var sum = stack.Inputs("aws:cloudwatch/compositeAlarm:CompositeAlarm", "auth-critical");
        Assert.StartsWith("ALARM(\"shop-prod-auth-storage-critical\") OR ", (string)sum["alarmRule"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_is_told_of_processor_and_storage_only()
    {
        var stack = await DeclaredStack.OfCommitted("dev");

        Assert.Equal(["shared-cpu-warning", "shared-storage-critical", "shared-storage-warning"], stack.Names(Alarm));
        Assert.DoesNotContain("alarmActions", stack.Inputs(Alarm, "shared-cpu-warning").Keys);
        Assert.Empty(stack.Names("aws:sns/topic:Topic"));
    }

    [Fact]
    public async Task Audit_lines_are_copied_where_the_catalogue_says()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + "logs: { auditDestination: 'arn:aws:logs:us-east-1:999988887777:destination:audit' }\n");

        var copy = (await DeclaredStack.Of(folder.Read())).Inputs("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "main-audit");

        Assert.Equal(("/aws/rds/instance/shop-prod-main/postgresql", "\"AUDIT: \""), (copy["logGroup"], copy["filterPattern"]));
    }

    [Fact]
    public async Task Replica_is_watched_as_its_primary_is()
    {
        using var folder = new CatalogFolder("notify: { warning: [dba@example.com] }\n" + CatalogFolder.Environment.Replace(
            "allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1 }", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal((1.0, 12.0), (stack.Inputs(Alarm, "main-replica-1-lag-warning")["threshold"], stack.Inputs(Alarm, "main-replica-1-lag-warning")["datapointsToAlarm"]));
        Assert.Equal(60.0, stack.Inputs(Alarm, "main-replica-1-lag-critical")["threshold"]);
        string[] Of(string type, string prefix) => [.. stack.Names(type).Where(name => name.StartsWith(prefix + "-", StringComparison.Ordinal)).Select(name => name[(prefix.Length + 1)..])];
        Assert.Equal(
            ["deadlocks-warning", "disk-queue-warning", "privilege-changes-warning", "transaction-ids-critical", "transaction-ids-warning"],
            Of(Alarm, "main").Where(name => !name.StartsWith("replica-1", StringComparison.Ordinal)).Except(Of(Alarm, "main-replica-1"), StringComparer.Ordinal));
        Assert.Equal(["errors", "failed-connections", "failed-logins", "slow-queries", "slow-queries-10s", "slow-queries-5s"], Of(Filter, "main-replica-1"));
        var filter = stack.Inputs(Filter, "main-replica-1-failed-logins");
        Assert.Equal("/aws/rds/instance/shop-prod-main-replica-1/postgresql", filter["logGroupName"]);
        Assert.Equal("dbready/shop-prod-main-replica-1", stack.Inputs(Alarm, "main-replica-1-failed-logins-critical")["namespace"]);
        Assert.Equal(["shop-prod-main", "shop-prod-main-replica-1"], ((ImmutableArray<object>)stack.Inputs("aws:rds/eventSubscription:EventSubscription", "main-events")["sourceIds"]).Cast<string>());
    }
}
