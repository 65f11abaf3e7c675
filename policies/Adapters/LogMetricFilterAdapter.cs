using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/logMetricFilter:LogMetricFilter</c>.</summary>
internal static class LogMetricFilterAdapter
{
    public const string Token = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

    public static LogMetricFilter Read(PolicyResource r) => new(r)
    {
        LogGroup = r.Text("logGroupName"),
        Pattern = r.Text("pattern"),
        MetricNamespace = r.At("metricTransformation")["namespace"].Text(),
        Metric = r.At("metricTransformation")["name"].Text(),
    };
}
