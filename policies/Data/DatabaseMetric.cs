namespace Policies.Data;

/// <summary>A metric of a database.</summary>
/// <param name="Name">Its name in CloudWatch.</param>
/// <param name="Signal">What it tells: <see cref="Model.Signals"/>.</param>
/// <param name="IsBadWhenLow">Whether an alarm on it goes off below a threshold.</param>
public sealed record DatabaseMetric(string Name, string Signal, bool IsBadWhenLow = false);
