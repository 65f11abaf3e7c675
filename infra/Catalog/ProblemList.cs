namespace Infra.Catalog;

/// <summary>Collects problems, so that all are told at once.</summary>
internal sealed class ProblemList
{
    private readonly SortedSet<CatalogProblem> _problems = new(Comparer<CatalogProblem>.Create(Compare));

    public bool IsEmpty => _problems.Count == 0;

    public void Add(SourcePosition position, string path, string message) => _problems.Add(new CatalogProblem(position, path, message));

    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw new CatalogException([.. _problems]);
    }

    private static int Compare(CatalogProblem left, CatalogProblem right)
    {
        var order = SourcePosition.Compare(left.Position, right.Position);
        if (order == 0)
            order = string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
