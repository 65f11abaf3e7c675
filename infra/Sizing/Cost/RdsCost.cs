using Infra.Catalog;
using Infra.Catalog.Vocabulary;

namespace Infra.Sizing.Cost;

/// <summary>What an RDS instance costs. Amazon RDS User Guide, "On-Demand DB instances": Multi-AZ doubles instance and storage, a replica is an instance of its own.</summary>
internal static class RdsCost
{
    /// <summary>Operations and MiB/s that gp3 includes from 400 GiB on. Amazon RDS User Guide, "Storage".</summary>
    private const int IncludedIops = 12_000;
    private const int IncludedThroughput = 500;

    /// <summary>Days of Performance Insights that cost nothing.</summary>
    private const int FreeInsightsDays = 7;

    public static IEnumerable<CostLine> Of(Server server, string region, PriceTable prices)
    {
        var rds = server.Rds!;
        if (rds.Aurora is { } aurora)
        {
            // No price list of Aurora is at hand: what has no known price closes the gate of cost.
            yield return new CostLine(server.Name, $"Aurora {rds.InstanceClass.Name} x {aurora.Instances}", aurora.Instances * prices.HoursPerMonth, null);
            yield return new CostLine(server.Name, "Aurora storage and operations", 1, null);
            yield break;
        }

        var copies = rds.MultiAz ? 2 : 1;
        foreach (var line in Instances(rds.MultiAz ? ", Multi-AZ" : "", copies, rds.InstanceClass).Concat(Backups()))
            yield return line;
        if (rds.ReadReplicas is { } declared)
        {
            foreach (var line in Instances($" x {declared.Count} read replicas{(declared.MultiAz ? ", Multi-AZ" : "")}", declared.Count * (declared.MultiAz ? 2 : 1), declared.InstanceClass))
                yield return line;
        }

        CostLine Line(string item, decimal quantity, string price) => new(server.Name, item, quantity, prices.Find(price, region));
        IEnumerable<CostLine> Instances(string suffix, int count, InstanceClass instanceClass)
        {
            yield return Line(instanceClass.Name + suffix, count * prices.HoursPerMonth, instanceClass.Name);
            yield return Line($"{rds.StorageType} storage{suffix}", count * rds.AllocatedStorage, $"storage-{rds.StorageType}") with
            {
                MostQuantity = count * (rds.MaxAllocatedStorage ?? rds.AllocatedStorage),
            };
            if (rds.StorageType != "gp3" && rds.Iops is { } iops)
                yield return Line($"{rds.StorageType} operations{suffix}", count * iops, $"iops-{rds.StorageType}");
            else if (rds.Iops > IncludedIops)
                yield return Line($"gp3 operations above {IncludedIops}{suffix}", count * (rds.Iops.Value - IncludedIops), "iops-gp3");
            if (rds.StorageThroughput > IncludedThroughput)
                yield return Line($"gp3 throughput above {IncludedThroughput}MiB/s{suffix}", count * (rds.StorageThroughput.Value - IncludedThroughput), "throughput-gp3");
            if (rds.DatabaseInsights == "advanced")
                yield return Line($"Database Insights advanced{suffix}", count * instanceClass.VirtualCpus * prices.HoursPerMonth, "insights-advanced");
            else if (rds.PerformanceInsightsDays > FreeInsightsDays)
                yield return Line($"Performance Insights, {rds.PerformanceInsightsDays} days{suffix}", count, "insights-retention");
        }

        IEnumerable<CostLine> Backups()
        {
            if (rds.BackupRetentionDays > 0)
                yield return Line("backups up to the allocated size", rds.AllocatedStorage, "backup-included");
            if (rds.Upgrade is { Method: EngineUpgrade.InPlace } upgrade)
                yield return Line($"snapshot before the upgrade to {upgrade.To}", rds.AllocatedStorage, "snapshot");
        }
    }
}
