namespace Infra.Catalog;

/// <summary>Size of a Neon compute.</summary>
/// <param name="MinCu">Compute units at least.</param>
/// <param name="MaxCu">Compute units at most.</param>
public sealed record NeonCompute(decimal MinCu, decimal MaxCu);
