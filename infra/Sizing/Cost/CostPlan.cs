using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>Draws up what a catalogue costs.</summary>
internal static class CostPlan
{
    public static CostEstimate For(EnvironmentCatalog catalog) => For(catalog, PriceTable.Default);

    public static CostEstimate For(EnvironmentCatalog catalog, PriceTable prices)
    {
        var lines = new List<CostLine>();
        foreach (var server in catalog.Servers)
            lines.AddRange(For(server, catalog, prices));
        if (catalog.HasOwnKey)
            lines.Add(new CostLine("", "KMS key", 1, prices.Find("kms-key")));
        return new CostEstimate(prices.AsOf, lines);
    }

    /// <summary>What one server costs.</summary>
    public static CostEstimate Of(Server server, EnvironmentCatalog catalog) => new(PriceTable.Default.AsOf, [.. For(server, catalog, PriceTable.Default)]);

    private static IEnumerable<CostLine> For(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var lines = server.Neon is null ? RdsCost.Of(server, catalog.Aws!.Region, prices) : NeonCost.Of(server, prices);
        if (server.Pooler is not null)
            lines = lines.Concat(PoolerCost.Of(server, catalog.Aws!.Region, prices));
        return catalog.HasSecretsManager ? lines.Append(Secrets(server, catalog, prices)) : lines;
    }

    private static CostLine Secrets(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var services = catalog.ServicesOn(server.Name).Sum(service => RolePlans.For(service, server).Count(role => role.Secret is not null));
        var own = (server.Rds is null ? 0 : 1) + (server.Pooler is null ? 0 : 1); // the master's and the pooler's
        return new CostLine(server.Name, "secrets", services + own, prices.Find("secret"));
    }
}
