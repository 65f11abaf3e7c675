using System.Globalization;
using System.Net;
using Access.Rotation;

namespace Access.Collecting;

/// <summary>Reads a pooler's statistics, address by address: a load balancer keeps a client at one task, and each has pools of its own.</summary>
/// <param name="pooler">The pooler.</param>
/// <param name="caFile">Certificates that its own is verified with; null: the system's.</param>
internal sealed class PoolReadings(WatchedPooler pooler, string? caFile)
{
    /// <summary>Server connections that no other client can have, by the columns of <c>SHOW POOLS</c>.</summary>
    private static readonly string[] InUse = ["sv_active", "sv_active_cancel", "sv_being_canceled", "sv_tested", "sv_login"];

    private readonly Dictionary<IPAddress, (double Queries, double Microseconds)> before = [];

    /// <summary>Asks every address. One that does not answer is told, and counts as a connection that failed.</summary>
    /// <param name="login">A login of <c>stats_users</c>.</param>
    /// <param name="attempts">Counts the connections.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>Null where no address answered.</returns>
    public async Task<PoolSample?> ReadAsync(LoginCredentials login, ConnectionAttempts attempts, CancellationToken ct)
    {
        PoolSample? sample = null;
        var (queries, microseconds) = (0d, 0d);
        foreach (var address in await AddressesAsync(attempts, ct))
        {
            try
            {
                await using var console = await PoolerConsole.OpenAsync(address, pooler.Host, pooler.Port, login, caFile, ct);
                var one = Of(await console.ShowAsync("POOLS", ct), await console.ShowAsync("DATABASES", ct));
                var totals = Totals(await console.ShowAsync("STATS", ct));
                attempts.Succeeded();

                // A task that started anew counts from nothing.
                if (before.TryGetValue(address, out var last) && totals.Queries >= last.Queries)
                    (queries, microseconds) = (queries + totals.Queries - last.Queries, microseconds + totals.Microseconds - last.Microseconds);
                before[address] = totals;
                sample = sample is null ? one : new PoolSample(
                    Math.Max(sample.UsagePercent, one.UsagePercent),
                    sample.WaitingClients + one.WaitingClients,
                    Math.Max(sample.LongestWaitSeconds, one.LongestWaitSeconds),
                    null);
            }
            catch (Exception e) when (e is AccessException or IOException)
            {
                attempts.Failed(e.Message);
            }
        }

        return sample is null ? null : sample with { MeanQueryMilliseconds = queries > 0 ? microseconds / queries / 1_000 : null };
    }

    private async Task<IPAddress[]> AddressesAsync(ConnectionAttempts attempts, CancellationToken ct)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(pooler.Host, ct);
        }
        catch (System.Net.Sockets.SocketException e)
        {
            attempts.Failed($"pooler {pooler.Host}: {e.Message}");
            return [];
        }
    }

    private PoolSample Of(List<Dictionary<string, string>> pools, List<Dictionary<string, string>> databases)
    {
        var usage = 0d;
        foreach (var database in databases.Where(database => pooler.Databases.Contains(database.GetValueOrDefault("name", ""), StringComparer.Ordinal)))
        {
            // PgBouncer 1.24 gave the reserve its setting's name.
            var (most, size) = (Number(database, "max_connections"), Number(database, "pool_size") + Number(database, "reserve_pool") + Number(database, "reserve_pool_size"));
            var used = pools.Where(pool => pool.GetValueOrDefault("database") == database["name"]).Sum(pool => InUse.Sum(column => Number(pool, column)));
            usage = Math.Max(usage, 100 * used / Math.Max(1, most > 0 ? most : size));
        }

        return new PoolSample(
            usage,
            (long)pools.Sum(pool => Number(pool, "cl_waiting")),
            pools.Select(pool => Number(pool, "maxwait") + (Number(pool, "maxwait_us") / 1e6)).DefaultIfEmpty().Max(),
            null);
    }

    private (double Queries, double Microseconds) Totals(List<Dictionary<string, string>> stats)
    {
        var own = stats.Where(row => pooler.Databases.Contains(row.GetValueOrDefault("database", ""), StringComparer.Ordinal)).ToList();
        return (own.Sum(row => Number(row, "total_query_count")), own.Sum(row => Number(row, "total_query_time")));
    }

    private static double Number(Dictionary<string, string> row, string column)
        => double.TryParse(row.GetValueOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
