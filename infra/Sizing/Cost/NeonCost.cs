using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>What a Neon project costs: what runs is billed, so at least the smallest size for the share of the month that it runs, at most the largest one.</summary>
internal static class NeonCost
{
    private const decimal BytesPerGB = 1_000_000_000;

    public static IEnumerable<CostLine> Of(Server server, PriceTable prices)
    {
        var neon = server.Neon!;
        var month = prices.HoursPerMonth;

        // A compute that may stop runs for its share of the month; one that never does, always.
        var hours = neon.Suspend is null ? month : month * neon.DutyCyclePercent / 100;
        CostLine Compute(string item, decimal least, decimal most) =>
            new(server.Name, item, least * hours, prices.Find($"neon-{neon.Plan}-cu")) { MostQuantity = most * month };
        yield return Compute("Neon compute", neon.MinCu, neon.MaxCu);
        if (neon.ReadOnly is { } readOnly)
            yield return Compute("Neon read-only compute", readOnly.MinCu, readOnly.MaxCu);
        if (neon.Branches.Count > 0)
        {
            // A branch has the smallest compute, and nobody on it keeps that awake.
            yield return Compute("Neon computes of branches", neon.Suspend is null ? neon.Branches.Count * neon.MinCu : 0, neon.Branches.Count * neon.MinCu);
        }

        if (server.Load is { } load && LoadModel.Of(load).DataBytes is > 0 and var bytes)
            yield return new CostLine(server.Name, "Neon storage", bytes / BytesPerGB, prices.Find($"neon-{neon.Plan}-storage"));
    }
}
