using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The metrics of databases that alarms are set on.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Metrics">The metrics.</param>
public sealed record DatabaseMetrics(DateOnly Date, string Source, ImmutableArray<DatabaseMetric> Metrics)
{
    private static readonly Lazy<DatabaseMetrics> File = new(() => DataFile.Read<DatabaseMetrics>("database-metrics.json"));

    private readonly FrozenDictionary<string, DatabaseMetric> byName = Metrics.ToFrozenDictionary(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>The list.</summary>
    public static DatabaseMetrics Instance => File.Value;

    /// <summary>A metric by its name; null when it is not of databases.</summary>
    public DatabaseMetric? Find(string? name) => name is not null ? byName.GetValueOrDefault(name) : null;

    /// <summary>Names of the metrics that tell something.</summary>
    public ImmutableArray<string> Of(string signal) => [.. Metrics.Where(metric => metric.Signal == signal).Select(metric => metric.Name)];
}
