namespace Infra.Sizing;

/// <summary>An alarm on one metric.</summary>
internal sealed record AlarmPlan
{
    /// <summary>Dimension of metrics of an RDS instance.</summary>
    public const string InstanceDimension = "DBInstanceIdentifier";

    /// <summary>Dimension of metrics of an Aurora cluster.</summary>
    public const string ClusterDimension = "DBClusterIdentifier";

    /// <summary>What is watched, such as <c>storage</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>warning</c> or <c>critical</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>Where the metric is: AWS's own, or this project's.</summary>
    public required string Namespace { get; init; }

    public required string Metric { get; init; }

    /// <summary>What the metric is of, by the name of its dimension; null: the metric has none.</summary>
    public KeyValuePair<string, string>? Dimension { get; init; }

    /// <summary><c>Average</c>, <c>Maximum</c>, <c>Minimum</c>, <c>Sum</c>, or a percentile such as <c>p95</c>.</summary>
    public string Statistic { get; init; } = "Average";

    /// <summary>In the metric's own unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>Alarms below the threshold; else above.</summary>
    public bool Below { get; init; }

    /// <summary>60 or 300; RDS has no metric more often than each minute.</summary>
    public int PeriodSeconds { get; init; } = 60;

    /// <summary>Periods looked at.</summary>
    public int Periods { get; init; } = 5;

    /// <summary>Periods of those that must be beyond the threshold.</summary>
    public int PeriodsToAlarm { get; init; } = 5;

    /// <summary>No data is an alarm by itself: for signs of life.</summary>
    public bool MissingIsAlarm { get; init; }

    /// <summary>What it means and what to do first.</summary>
    public required string Description { get; init; }

    public bool IsPercentile => Statistic.StartsWith('p');

    public bool IsCritical => Severity == "critical";
}
