using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing.Cost;

namespace Infra.Components;

/// <summary>What a server costs a month, as a fact.</summary>
internal static class CostFacts
{
    public static ImmutableDictionary<string, object?> Of(EnvironmentCatalog catalog, Server server)
    {
        var estimate = CostPlan.Of(server, catalog);
        return Facts.Of(
            ("asOf", estimate.AsOf),
            ("monthlyUsd", (double)estimate.TotalUsd),
            ("mostUsd", (double)estimate.MostUsd),
            ("unpriced", Facts.List(estimate.Unpriced.Select(line => line.Item))));
    }
}
