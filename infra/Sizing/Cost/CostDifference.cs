namespace Infra.Sizing.Cost;

/// <summary>One thing that two catalogues pay for differently.</summary>
/// <param name="Server">Key of the server.</param>
/// <param name="Item">What.</param>
/// <param name="Usd">US dollars a month in the first; null: not there, or no price is known.</param>
/// <param name="OtherUsd">US dollars a month in the other.</param>
internal sealed record CostDifference(string Server, string Item, decimal? Usd, decimal? OtherUsd)
{
    /// <summary>What the other costs more.</summary>
    public decimal ChangeUsd => (OtherUsd ?? 0) - (Usd ?? 0);

    /// <summary>The lines that differ, of both.</summary>
    public static IReadOnlyList<CostDifference> Between(CostEstimate one, CostEstimate other)
    {
        var (left, right) = (Index(one), Index(other));
        return
        [
            .. left.Keys.Union(right.Keys)
                .Where(key => left.ContainsKey(key) != right.ContainsKey(key) || left[key] != right[key])
                .Select(key => new CostDifference(key.Server, key.Item, left.GetValueOrDefault(key), right.GetValueOrDefault(key))),
        ];
    }

    private static Dictionary<(string Server, string Item), decimal?> Index(CostEstimate estimate) =>
        estimate.Lines.ToDictionary(line => (line.Server, line.Item), line => line.MonthlyUsd);
}
