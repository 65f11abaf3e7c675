using Infra.Catalog;

namespace Infra.Sizing.Cost;

/// <summary>
/// What backups beside RDS's own cost. One full copy is counted in each place: what the days add to it depends on what changes.
/// </summary>
internal static class BackupCost
{
    private const decimal GBPerGiB = 1.073741824m;
    private const decimal BytesPerGB = 1_000_000_000;

    public static IEnumerable<CostLine> Of(Server server, Backups backups, string region, PriceTable prices)
    {
        if (server.Rds is { } rds)
        {
            if (backups.Snapshots is not null)
            {
                yield return Copy("snapshots", "snapshot", region);
                yield return Copy($"snapshots copied to {backups.Region}", "snapshot", backups.Region);
            }

            if (rds.BackupReplicationDays is not null)
                yield return Copy($"automated backups in {backups.Region}", "backup-storage", backups.Region);

            // Storage of Aurora is what is used: nobody declares how much.
            CostLine Copy(string item, string price, string where) =>
                new(server.Name, item, rds.AllocatedStorage, rds.Aurora is null ? prices.Find(price, where) : null) { MostQuantity = rds.MaxAllocatedStorage ?? rds.AllocatedStorage };
        }

        if (backups.Dump is { } dump)
            yield return Dumps(server, dump, prices.Find("s3", backups.Region));
    }

    /// <summary>As large as the declared data for each day that they are kept; without any, nothing is known but that they are smaller than the storage.</summary>
    private static CostLine Dumps(Server server, DumpBackups dump, Price? price)
    {
        var data = server.Load is { } load ? LoadModel.Of(load).DataBytes / BytesPerGB : 0;
        var most = data > 0 ? data : (server.Rds?.AllocatedStorage ?? 0) * GBPerGiB;
        return new CostLine(server.Name, $"dumps of {dump.RetentionDays} days", data * dump.RetentionDays, price) { MostQuantity = most * dump.RetentionDays };
    }
}
