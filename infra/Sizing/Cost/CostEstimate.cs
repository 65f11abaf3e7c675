namespace Infra.Sizing.Cost;

/// <summary>What a catalogue costs a month. What depends on use is not in it: traffic, logs, calls, automated backups beyond the allocated size, what backups of later days add.</summary>
/// <param name="AsOf">Date of the prices.</param>
/// <param name="Lines">What is paid for.</param>
internal sealed record CostEstimate(string AsOf, IReadOnlyList<CostLine> Lines)
{
    /// <summary>US dollars a month of all lines with a price.</summary>
    public decimal TotalUsd => Lines.Sum(line => line.MonthlyUsd ?? 0);

    /// <summary>US dollars a month when all that grows by itself has grown: storage to its ceiling, Neon's computes to their largest size.</summary>
    public decimal MostUsd => Lines.Sum(line => line.MostUsd ?? 0);

    /// <summary>What no price is known for: with one, the total is less than what it will be.</summary>
    public IEnumerable<CostLine> Unpriced => Lines.Where(line => line.Price is null);

    /// <summary>The lines of one server.</summary>
    public CostEstimate Of(string server) => this with { Lines = [.. Lines.Where(line => line.Server == server)] };
}
