namespace Infra.Sizing;

/// <summary>A metric of the collector's.</summary>
/// <param name="Name">In the namespace <see cref="CollectorMetrics.Namespace"/>.</param>
/// <param name="Unit">In CloudWatch's words. Amazon CloudWatch API, MetricDatum.</param>
internal sealed record CollectorMetric(string Name, string Unit);
