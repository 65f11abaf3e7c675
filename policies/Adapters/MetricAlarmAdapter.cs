using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/metricAlarm:MetricAlarm</c>; of an alarm over several metrics, the first.</summary>
internal static class MetricAlarmAdapter
{
    public const string Token = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public static MetricAlarm Read(PolicyResource r)
    {
        var first = r.At("metricQueries").Items.Select(query => query["metric"]).FirstOrDefault(metric => !metric.IsAbsent, r.At("metricQueries"));
        var statistic = r.Text("extendedStatistic");
        return new(r)
        {
            Namespace = First(r.Text("namespace"), first["namespace"].Text()),
            Metric = First(r.Text("metricName"), first["metricName"].Text()),
            Threshold = r.Number("threshold"),
            Operator = r.Text("comparisonOperator"),
            PeriodSeconds = First(r.Number("period"), first["period"].Number()),
            EvaluationPeriods = r.Number("evaluationPeriods"),
            DatapointsToAlarm = r.Number("datapointsToAlarm"),
            Statistic = statistic.IsAbsent ? r.Text("statistic") : statistic,
            TreatMissingData = r.Text("treatMissingData"),
            ActionsEnabled = r.Bool("actionsEnabled").Or(true),
            Actions = r.At("alarmActions"),
            IsExpression = r.At("metricQueries").Items.Any(query => !query["expression"].IsAbsent),
            Dimensions = r.At("dimensions").IsAbsent ? first["dimensions"] : r.At("dimensions"),
        };
    }

    private static Fact<T> First<T>(Fact<T> own, Fact<T> ofQuery) => own.IsAbsent && !ofQuery.IsAbsent ? ofQuery : own;
}
