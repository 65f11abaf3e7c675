namespace Infra.Sizing;

/// <summary>Counts lines of a server's PostgreSQL log.</summary>
/// <param name="Name">Part of the filter's name.</param>
/// <param name="Metric">What it adds to.</param>
/// <param name="Pattern">In CloudWatch's notation.</param>
/// <param name="OnReplicas">Whether a read replica writes such lines.</param>
internal sealed record LogFilterPlan(string Name, string Metric, string Pattern, bool OnReplicas = true);
