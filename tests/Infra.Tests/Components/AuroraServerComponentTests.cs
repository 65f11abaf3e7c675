using System.Collections.Immutable;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class AuroraServerComponentTests
{
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";

    [Fact]
    public async Task Cluster_is_encrypted_protected_backed_up_and_has_a_reader_to_take_over()
    {
        var stack = await Declared();

        var cluster = stack.Inputs(Cluster, "main");
        Assert.Equal(("aurora-postgresql", "16", "shop-prod-main"), (cluster["engine"], cluster["engineVersion"], cluster["clusterIdentifier"]));
        Assert.Equal((true, true, true, 30.0), (cluster["storageEncrypted"], cluster["deletionProtection"], cluster["manageMasterUserPassword"], cluster["backupRetentionPeriod"]));
        Assert.Equal("shop-prod-main-final", cluster["finalSnapshotIdentifier"]);
        Assert.Equal(["main-1", "main-2"], stack.Names(Instance));
        var reader = stack.Inputs(Instance, "main-2");
        Assert.Equal((1.0, false, "db.r6g.large"), (reader["promotionTier"], reader["publiclyAccessible"], reader["instanceClass"]));
        Assert.Empty(stack.Names("aws:rds/instance:Instance"));
    }

    [Fact]
    public async Task Parameters_are_the_cluster_s_without_those_that_aurora_has_not()
    {
        var group = (await Declared("    profile: pgtune\n")).Inputs("aws:rds/clusterParameterGroup:ClusterParameterGroup", "main");

        var names = ((ImmutableArray<object>)group["parameters"]).Cast<ImmutableDictionary<string, object>>().Select(parameter => (string)parameter["name"]).ToList();
        Assert.Equal("aurora-postgresql16", group["family"]);
        Assert.Contains("rds.force_ssl", names);
        Assert.DoesNotContain(names, name => name is "max_wal_size" or "min_wal_size" or "checkpoint_completion_target" or "wal_compression" or "wal_buffers");
    }

    [Fact]
    public async Task Services_read_from_the_reader_and_write_to_the_writer()
    {
        var endpoints = (ImmutableDictionary<string, object>)(await (await Declared()).Output("auth"))["endpoints"];

        Assert.Equal("shop-prod-main.cluster.test", ((ImmutableDictionary<string, object>)endpoints["direct"])["host"]);
        Assert.Equal("shop-prod-main.cluster-ro.test", ((ImmutableDictionary<string, object>)endpoints["readOnly"])["host"]);
    }

    [Fact]
    public async Task Every_member_is_watched_and_the_cluster_s_log_is_counted()
    {
        var stack = await Declared();

        var lag = stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "main-2-lag-warning");
        Assert.Equal(("AuroraReplicaLag", "shop-prod-main-2"), (lag["metricName"], ((ImmutableDictionary<string, object>)lag["dimensions"])["DBInstanceIdentifier"]));
        var space = stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "main-1-temporary-space-warning");
        Assert.Equal(("FreeLocalStorage", "LessThanThreshold"), (space["metricName"], space["comparisonOperator"]));
        Assert.Equal("p95", stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "main-1-read-latency-warning")["extendedStatistic"]);
        Assert.DoesNotContain(stack.Names("aws:cloudwatch/metricAlarm:MetricAlarm"), name => name.Contains("storage", StringComparison.Ordinal));
        Assert.Equal("/aws/rds/cluster/shop-prod-main/postgresql", stack.Inputs("aws:cloudwatch/logMetricFilter:LogMetricFilter", "main-deadlocks")["logGroupName"]);
        Assert.Equal(90.0, stack.Inputs("aws:cloudwatch/logGroup:LogGroup", "main-postgresql")["retentionInDays"]);
    }

    private static async Task<DeclaredStack> Declared(string more = "")
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace(
            "    rds:\n      engineVersion: \"16\"\n      instanceClass: db.t3.medium\n      allocatedStorage: 100GiB\n",
            $"{more}    aurora:\n      engineVersion: \"16\"\n      instanceClass: db.r6g.large\n",
            StringComparison.Ordinal));
        return await DeclaredStack.Of(folder.Read());
    }
}
