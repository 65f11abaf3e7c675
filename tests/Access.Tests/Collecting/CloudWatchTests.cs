using Access.Collecting;
using Access.Tests.Support;

namespace Access.Tests.Collecting;

[Collection(ServersCollection.Name)]
public sealed class CloudWatchTests
{
    private static readonly Metric Metric = new("db.connections_active", "Count", [new("DBInstanceIdentifier", "shop-prod-auth"), new("Role", "auth & co")], [3, 0.5]);

    [Fact]
    public async Task Metrics_are_put_in_a_signed_form()
    {
        await using var service = new QueryServiceDouble("CLOUDWATCH", 200, "<PutMetricDataResponse/>");

        Assert.Null(await new CloudWatch("eu-central-1").PutAsync("dbready", [Metric, Metric], DateTimeOffset.UnixEpoch, CancellationToken.None));

        var (authorization, fields) = Assert.Single(service.Requests);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=made-up-key-id/", authorization, StringComparison.Ordinal);
        Assert.Contains("/eu-central-1/monitoring/aws4_request", authorization, StringComparison.Ordinal);
        Assert.Equal(("PutMetricData", "2010-08-01", "dbready"), (fields["Action"], fields["Version"], fields["Namespace"]));
        Assert.Equal(
            ("db.connections_active", "Count", "1970-01-01T00:00:00Z", "Role", "auth & co", "3", "0.5"),
            (fields["MetricData.member.2.MetricName"], fields["MetricData.member.2.Unit"], fields["MetricData.member.2.Timestamp"], fields["MetricData.member.1.Dimensions.member.2.Name"],
                fields["MetricData.member.1.Dimensions.member.2.Value"], fields["MetricData.member.1.Values.member.1"], fields["MetricData.member.1.Values.member.2"]));
    }

    [Fact]
    public async Task Refusal_is_told_with_its_reason()
    {
        await using var service = new QueryServiceDouble("CLOUDWATCH", 403, "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not yours</Message></Error></ErrorResponse>");

        Assert.Equal("PutMetricData: HTTP 403, AccessDenied: not yours", await new CloudWatch("eu-central-1").PutAsync("dbready", [Metric], DateTimeOffset.UtcNow, CancellationToken.None));
    }

    [Fact]
    public async Task Age_of_a_backup_is_that_of_the_last_moment_that_can_be_restored()
    {
        var time = DateTimeOffset.UtcNow.AddHours(-3).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await using var service = new QueryServiceDouble(
            "RDS", 200, $"<R xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\"><DBInstances><DBInstance><LatestRestorableTime>{time}</LatestRestorableTime></DBInstance></DBInstances></R>");

        Assert.InRange(await BackupAge.HoursAsync(new WatchedBackup("shop-prod-auth", IsCluster: false), "eu-central-1", CancellationToken.None), 2.99, 3.1);

        var fields = Assert.Single(service.Requests).Fields;
        Assert.Equal(("DescribeDBInstances", "shop-prod-auth"), (fields["Action"], fields["DBInstanceIdentifier"]));
    }

    [Fact]
    public async Task Server_without_a_backup_is_told()
    {
        await using var service = new QueryServiceDouble("RDS", 200, "<R><DBClusters/></R>");

        var error = await Assert.ThrowsAsync<AccessException>(() => BackupAge.HoursAsync(new WatchedBackup("shop-prod-main", IsCluster: true), "eu-central-1", CancellationToken.None));

        Assert.Equal("shop-prod-main has no time yet that it can be restored to", error.Message);
        Assert.Equal("DescribeDBClusters", Assert.Single(service.Requests).Fields["Action"]);
    }
}
