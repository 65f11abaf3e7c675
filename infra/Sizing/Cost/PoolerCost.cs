using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>What PgBouncer costs on Fargate, behind a network load balancer.</summary>
internal static class PoolerCost
{
    /// <summary>What one task needs for a thousand clients: Fargate's smallest size.</summary>
    private const decimal VirtualCpus = 0.25m;
    private const decimal Gigabytes = 0.5m;

    public static IEnumerable<CostLine> Of(Server server, string region, PriceTable prices)
    {
        var (cpu, memory) = server.Pooler!.Run is { } run ? (run.Cpu / 1024m, run.MemoryMiB / 1024m) : (VirtualCpus, Gigabytes);
        var hours = server.Pooler.Tasks * prices.HoursPerMonth;
        yield return new CostLine(server.Name, $"pooler on Fargate x {server.Pooler.Tasks}, vCPU", hours * cpu, prices.Find("fargate-vcpu", region));
        yield return new CostLine(server.Name, $"pooler on Fargate x {server.Pooler.Tasks}, memory", hours * memory, prices.Find("fargate-gb", region));
        yield return new CostLine(server.Name, "pooler's network load balancer", prices.HoursPerMonth, prices.Find("nlb", region));
    }
}
