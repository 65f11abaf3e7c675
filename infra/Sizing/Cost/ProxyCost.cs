using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>What RDS Proxy costs: by the processors behind it, of a cluster all of its instances'.</summary>
internal static class ProxyCost
{
    private const int LeastVirtualCpus = 2;

    public static IEnumerable<CostLine> Of(Server server, string region, PriceTable prices)
    {
        var rds = server.Rds!;
        var processors = Math.Max(LeastVirtualCpus, rds.InstanceClass.VirtualCpus * (rds.Aurora?.Instances ?? 1));
        yield return new CostLine(server.Name, $"RDS Proxy before {processors} vCPU", processors * prices.HoursPerMonth, prices.Find("rds-proxy-vcpu", region));

        // No price of a further endpoint is at hand: what has no known price closes the gate of cost.
        if (ProxyPlan.HasReadEndpoint(server))
            yield return new CostLine(server.Name, "RDS Proxy's endpoint for reads", prices.HoursPerMonth, null);
    }
}
