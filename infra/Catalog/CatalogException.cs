namespace Infra.Catalog;

/// <summary>A catalogue that cannot be used. Carries every problem, sorted by position; the message lists them, one per line.</summary>
public sealed class CatalogException(IReadOnlyList<CatalogProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>At least one, sorted by position.</summary>
    public IReadOnlyList<CatalogProblem> Problems { get; } = problems;
}
