namespace Infra.Sizing.Cost;

/// <summary>What one unit of something costs.</summary>
/// <param name="Usd">US dollars, before tax, on demand.</param>
/// <param name="Unit">Such as <c>hour</c> or <c>GiB-month</c>.</param>
/// <param name="Source">Where the figure is from.</param>
/// <param name="IsEstimate">Not read from a price list of that region.</param>
internal sealed record Price(decimal Usd, string Unit, string Source, bool IsEstimate);
