using Policies.Data;
using Pulumi.Policy;

namespace Policies.Tests.Support;

/// <summary>A database of 100 GiB and 4 GiB of memory, and alarms on it.</summary>
internal static class SomeAlarm
{
    public const string Type = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string LogName = "/aws/rds/instance/auth-db/postgresql";

    public static PolicyResource Database(params (string Name, object Value)[] props)
        => Some.Database([("identifier", "auth-db"), ("instanceClass", "db.t3.medium"), ("allocatedStorage", 100), .. props]);

    /// <summary>The alarm <c>alarm</c> on a metric of the database.</summary>
    public static PolicyResource On(string metric, object threshold, params (string Name, object Value)[] props) => Named("alarm", metric, threshold, props);

    public static PolicyResource Named(string name, string metric, object threshold, params (string Name, object Value)[] props)
        => Some.Resource(Type, name, [
            ("namespace", "AWS/RDS"),
            ("metricName", metric),
            ("threshold", threshold),
            ("comparisonOperator", DatabaseMetrics.Instance.Find(metric) is { IsBadWhenLow: true } ? "LessThanThreshold" : "GreaterThanThreshold"),
            ("period", 60),
            ("evaluationPeriods", 5),
            ("statistic", "Average"),
            ("treatMissingData", "notBreaching"),
            ("dimensions", Value.Map(("DBInstanceIdentifier", "auth-db"))),
            .. props]);

    /// <summary>A filter of the database's PostgreSQL log.</summary>
    public static PolicyResource Filter(object pattern, string metric)
        => Some.Resource(
            "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            "filter-" + metric,
            ("logGroupName", LogName),
            ("pattern", pattern),
            ("metricTransformation", Value.Map(("namespace", "auth"), ("name", metric), ("value", "1"))));

    /// <summary>The alarm <c>alarm</c> on what a filter counts.</summary>
    public static PolicyResource Count(string metric, object threshold, params (string Name, object Value)[] props)
        => Some.Resource(Type, "alarm", [
            ("namespace", "auth"),
            ("metricName", metric),
            ("threshold", threshold),
            ("comparisonOperator", "GreaterThanOrEqualToThreshold"),
            ("period", 300),
            ("evaluationPeriods", 1),
            ("statistic", "Sum"),
            ("treatMissingData", "notBreaching"),
            .. props]);
}
