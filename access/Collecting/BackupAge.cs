using System.Globalization;
using Access.Servers;

namespace Access.Collecting;

/// <summary>How old the last moment is that RDS can restore to. Amazon RDS API, DescribeDBInstances and DescribeDBClusters: LatestRestorableTime.</summary>
internal static class BackupAge
{
    private const string Version = "2014-10-31";

    /// <summary>In hours.</summary>
    /// <exception cref="AccessException">RDS does not say.</exception>
    public static async Task<double> HoursAsync(WatchedBackup backup, string region, CancellationToken ct)
    {
        var (action, field) = backup.IsCluster ? ("DescribeDBClusters", "DBClusterIdentifier") : ("DescribeDBInstances", "DBInstanceIdentifier");
        try
        {
            var service = new QueryService(new AwsService("rds", "RDS", region, await AwsCredentials.FindAsync()), Version);
            var answer = await service.CallAsync(action, [(field, backup.Identifier)], ct);
            return DateTimeOffset.TryParse(QueryService.First(answer, "LatestRestorableTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? Math.Max(0, (DateTimeOffset.UtcNow - time).TotalHours)
                : throw new AccessException($"{backup.Identifier} has no time yet that it can be restored to");
        }
        catch (AwsErrorException e)
        {
            throw new AccessException(e.Message, e);
        }
    }
}
