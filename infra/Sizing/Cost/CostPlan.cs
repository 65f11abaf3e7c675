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
        if (catalog.Backups is { KmsKeyArn: null } backups)
            lines.Add(new CostLine("", $"KMS key in {backups.Region}", 1, prices.Find("kms-key")));
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
        var services = catalog.ServicesOn(server.Name);
        var roles = services.SelectMany(service => RolePlans.For(service, server)).Concat(ServerRolePlans.For(server, services));
        var master = server.Rds is null ? 0 : 1; // RDS keeps its own in a secret too
        return new CostLine(server.Name, "secrets", roles.Count(role => role.Secret is not null) + master, prices.Find("secret"));
    }
}
