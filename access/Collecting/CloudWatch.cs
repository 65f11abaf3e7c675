using System.Globalization;
using Access.Servers;

namespace Access.Collecting;

/// <summary>Puts metrics into Amazon CloudWatch, by signed requests. Amazon CloudWatch API, PutMetricData.</summary>
/// <param name="region">AWS region.</param>
public sealed class CloudWatch(string region)
{
    private const string Version = "2010-08-01";

    /// <summary>Puts metrics.</summary>
    /// <param name="space">Their namespace.</param>
    /// <param name="metrics">At most 1000.</param>
    /// <param name="time">When.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>Null, or why they are not there.</returns>
    public async Task<string?> PutAsync(string space, IEnumerable<Metric> metrics, DateTimeOffset time, CancellationToken ct)
    {
        try
        {
            // Credentials of a task's role end after some hours: they are looked up for each call.
            var service = new QueryService(new AwsService("monitoring", "CLOUDWATCH", region, await AwsCredentials.FindAsync()), Version);
            await service.CallAsync("PutMetricData", Fields(space, metrics, time), ct);
            return null;
        }
        catch (Exception e) when (e is AccessException or AwsErrorException or HttpRequestException)
        {
            return e.Message;
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(string space, IEnumerable<Metric> metrics, DateTimeOffset time)
    {
        yield return ("Namespace", space);
        foreach (var (number, metric) in metrics.Index())
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"MetricData.member.{number + 1}.");
            yield return (prefix + "MetricName", metric.Name);
            yield return (prefix + "Unit", metric.Unit);
            yield return (prefix + "Timestamp", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            foreach (var (at, dimension) in metric.Dimensions.Index())
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{prefix}Dimensions.member.{at + 1}.Name"), dimension.Key);
                yield return (string.Create(CultureInfo.InvariantCulture, $"{prefix}Dimensions.member.{at + 1}.Value"), dimension.Value);
            }

            foreach (var (at, value) in metric.Values.Index())
                yield return (string.Create(CultureInfo.InvariantCulture, $"{prefix}Values.member.{at + 1}"), value.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
