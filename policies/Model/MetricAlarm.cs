using Pulumi.Policy;

namespace Policies.Model;

/// <summary>An alarm on a metric of CloudWatch.</summary>
/// <param name="Resource">The resource.</param>
public sealed record MetricAlarm(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whose metric it is: <c>AWS/RDS</c>.</summary>
    public required Fact<string> Namespace { get; init; }

    /// <summary>The metric.</summary>
    public required Fact<string> Metric { get; init; }

    /// <summary>The value that it compares with, in the unit of the metric.</summary>
    public required Fact<double> Threshold { get; init; }

    /// <summary>How it compares: <c>GreaterThanThreshold</c>.</summary>
    public required Fact<string> Operator { get; init; }

    /// <summary>Length of one period.</summary>
    public required Fact<double> PeriodSeconds { get; init; }

    /// <summary>Periods that it looks at.</summary>
    public required Fact<double> EvaluationPeriods { get; init; }

    /// <summary>Periods among them that must be bad; all of them where it does not say.</summary>
    public required Fact<double> DatapointsToAlarm { get; init; }

    /// <summary>What of a period counts: <c>Average</c>, <c>p95</c>.</summary>
    public required Fact<string> Statistic { get; init; }

    /// <summary>What a period without data counts as.</summary>
    public required Fact<string> TreatMissingData { get; init; }

    /// <summary>Whether it does anything.</summary>
    public required Fact<bool> ActionsEnabled { get; init; }

    /// <summary>What it does.</summary>
    public required Node Actions { get; init; }

    /// <summary>Which of the metric's series it watches.</summary>
    public required Node Dimensions { get; init; }

    /// <summary>Whether it compares what is reckoned from several metrics.</summary>
    public required bool IsExpression { get; init; }

    /// <summary>The property that holds the dimensions, and so what they were computed from.</summary>
    public string DimensionsProperty => Dimensions.Path.Split('.', '[')[0];

    /// <summary>Whether it goes off when the metric is low.</summary>
    public bool IsBelow => Operator.Value?.StartsWith("Less", StringComparison.Ordinal) == true;

    /// <summary>Seconds that it looks back; null when they are not known.</summary>
    public double? WindowSeconds => PeriodSeconds.IsKnown && EvaluationPeriods.IsKnown ? PeriodSeconds.Value * EvaluationPeriods.Value : null;

    /// <summary>The database that it watches, by the dimension that names one.</summary>
    public Fact<string> Database
    {
        get
        {
            var cluster = Dimensions["DBClusterIdentifier"].Text();
            return cluster.IsAbsent ? Dimensions["DBInstanceIdentifier"].Text() : cluster;
        }
    }

    /// <summary>The RDS Proxy that it watches, by the dimension that names one.</summary>
    public Fact<string> Proxy => Dimensions["ProxyName"].Text();
}
