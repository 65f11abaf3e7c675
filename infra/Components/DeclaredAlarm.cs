using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>An alarm of a server, as it is planned.</summary>
internal static class DeclaredAlarm
{
    public static MetricAlarm Of(string name, string physicalName, AlarmPlan plan, EnvironmentCatalog catalog, Server server, NotificationsComponent notifications, Resource parent)
    {
        var args = new MetricAlarmArgs
        {
            Name = physicalName,
            AlarmDescription = plan.Description,
            Namespace = plan.Namespace,
            MetricName = plan.Metric,
            Threshold = plan.Threshold,
            ComparisonOperator = plan.Below ? "LessThanThreshold" : "GreaterThanThreshold",
            Period = plan.PeriodSeconds,
            EvaluationPeriods = plan.Periods,
            DatapointsToAlarm = plan.PeriodsToAlarm,
            TreatMissingData = plan.MissingIsAlarm ? "breaching" : "notBreaching",
            Tags = AwsTags.Of(catalog, server),
        };
        if (plan.Dimension is { } dimension)
            args.Dimensions.Add(dimension.Key, dimension.Value);
        if (plan.IsPercentile)
            args.ExtendedStatistic = plan.Statistic;
        else
            args.Statistic = plan.Statistic;
        notifications.Tell(args, plan.Severity);
        return new MetricAlarm(name, args, new CustomResourceOptions { Parent = parent });
    }
}
