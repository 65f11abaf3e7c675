using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Counts lines of a log group.</summary>
/// <param name="Resource">The resource.</param>
public sealed record LogMetricFilter(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The group.</summary>
    public required Fact<string> LogGroup { get; init; }

    /// <summary>What a line must match.</summary>
    public required Fact<string> Pattern { get; init; }

    /// <summary>Namespace of the count.</summary>
    public required Fact<string> MetricNamespace { get; init; }

    /// <summary>Name of the count.</summary>
    public required Fact<string> Metric { get; init; }
}
