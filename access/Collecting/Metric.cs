using System.Collections.Immutable;

namespace Access.Collecting;

/// <summary>Values of one metric over an interval.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">In CloudWatch's words: <c>Percent</c>.</param>
/// <param name="Dimensions">What it is of, by name.</param>
/// <param name="Values">At most 150.</param>
public sealed record Metric(string Name, string Unit, ImmutableArray<KeyValuePair<string, string>> Dimensions, ImmutableArray<double> Values);
