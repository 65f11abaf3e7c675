using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>Draws up what a catalogue costs.</summary>
internal static class CostPlan
{
    /// <summary>No snapshot, and a failed one.</summary>
    private const int SnapshotAlarms = 2;

    public static CostEstimate For(EnvironmentCatalog catalog) => For(catalog, PriceTable.Default);

    public static CostEstimate For(EnvironmentCatalog catalog, PriceTable prices)
    {
        var lines = new List<CostLine>();
        foreach (var server in catalog.Servers)
            lines.AddRange(For(server, catalog, prices));
        if (EndpointPlan.Subnets(catalog) is > 0 and var subnets)
        {
            var services = EndpointPlan.Services(catalog).Count();
            lines.Add(new CostLine("", $"interface endpoints x {services}, in {subnets} zones", services * subnets * prices.HoursPerMonth, prices.Find("vpc-endpoint", catalog.Aws!.Region)));
        }

        if (SharedAlarms(catalog) is > 0 and var alarms)
            lines.Add(new CostLine("", "alarms", alarms, prices.Find("alarm")));
        if (catalog.Collector is not null)
            lines.AddRange(Collector(catalog.Aws!.Region, prices));
        if (catalog.HasOwnKey)
            lines.Add(new CostLine("", "KMS key", 1, prices.Find("kms-key")));
        if (catalog.Backups is { KmsKeyArn: null } backups)
            lines.Add(new CostLine("", $"KMS key in {backups.Region}", 1, prices.Find("kms-key")));
        return new CostEstimate(prices.AsOf, lines);
    }

    private static IEnumerable<CostLine> Collector(string region, PriceTable prices)
    {
        yield return new CostLine("", "collector on Fargate, vCPU", prices.HoursPerMonth * CollectorTask.Cpu / 1_024m, prices.Find("fargate-vcpu", region));
        yield return new CostLine("", "collector on Fargate, memory", prices.HoursPerMonth * CollectorTask.MemoryMiB / 1_024m, prices.Find("fargate-gb", region));
    }

    /// <summary>Those that are no server's: of snapshots, of restores on trial for each kind of server, and of the audit.</summary>
    private static int SharedAlarms(EnvironmentCatalog catalog)
    {
        var kinds = catalog.Servers.Where(server => server.Rds is not null).Select(server => server.Rds!.Aurora is null).Distinct().Count();
        return (catalog.Backups?.Snapshots is null ? 0 : SnapshotAlarms + kinds) + (catalog.Audit is null ? 0 : 1);
    }

    /// <summary>What one server costs.</summary>
    public static CostEstimate Of(Server server, EnvironmentCatalog catalog) => new(PriceTable.Default.AsOf, [.. For(server, catalog, PriceTable.Default)]);

    private static IEnumerable<CostLine> For(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var lines = server.Neon is null ? RdsCost.Of(server, catalog.Aws!.Region, prices) : NeonCost.Of(server, prices);
        if (server.Rds is not null)
            lines = lines.Append(Alarms(server, catalog, prices));
        if (catalog.Collects(server))
            lines = lines.Concat(Collected(server, catalog, prices));
        if (catalog.Backups is { } backups)
            lines = lines.Concat(BackupCost.Of(server, backups, catalog.Aws!.Region, prices));
        if (server.Pooler is not null)
            lines = lines.Concat(PoolerCost.Of(server, catalog.Aws!.Region, prices));
        if (server.Proxy is not null)
            lines = lines.Concat(ProxyCost.Of(server, catalog.Aws!.Region, prices));
        return catalog.HasSecretsManager ? lines.Append(Secrets(server, catalog, prices)) : lines;
    }

    private static CostLine Alarms(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var alarms = ServerAlarmPlans.OfServer(catalog, server).Count + ServerAlarmPlans.OfMembers(catalog, server).Sum(member => member.Alarms.Count());
        var dumps = catalog.Backups?.Dump is null ? 0 : catalog.ServicesOn(server.Name).Count(service => service.State == DatabaseState.Active);
        return new CostLine(server.Name, "alarms", alarms + dumps, prices.Find("alarm"));
    }

    private static IEnumerable<CostLine> Collected(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var services = catalog.ServicesOn(server.Name);
        var roles = services.SelectMany(service => RolePlans.For(service, server)).Concat(ServerRolePlans.For(server, services)).Count(role => role.Login);
        yield return new CostLine(server.Name, "collector's metrics", CollectorMetrics.All.Count + roles, prices.Find("custom-metric"));
        if (server.Neon is not null)
            yield return new CostLine(server.Name, "alarms", CollectorMetrics.Alarms(catalog, server).Count(), prices.Find("alarm"));
    }

    private static CostLine Secrets(Server server, EnvironmentCatalog catalog, PriceTable prices)
    {
        var services = catalog.ServicesOn(server.Name);
        var roles = services.SelectMany(service => RolePlans.For(service, server)).Concat(ServerRolePlans.For(server, services));
        var master = server.Rds is null ? 0 : 1; // RDS keeps its own in a secret too
        return new CostLine(server.Name, "secrets", roles.Count(role => role.Secret is not null) + master, prices.Find("secret"));
    }
}
