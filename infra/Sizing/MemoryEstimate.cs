using System.Globalization;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>
/// How much memory a server may ask for at worst: an estimate, because a query takes <c>work_mem</c> once per sort and <c>hash_mem_multiplier</c> times
/// that per hash, which no setting bounds. One node per connection is counted.
/// </summary>
internal static class MemoryEstimate
{
    private const long KilobytesPerGiB = 1L << 20;
    private const long PageKilobytes = 8;

    /// <summary>In MiB.</summary>
    public static int WorstCaseMiB(Server server)
    {
        var memory = server.Rds!.InstanceClass.MemoryGiB * KilobytesPerGiB;

        // Amazon RDS User Guide, "Working with parameters": what holds where the parameter group says nothing.
        var sharedBuffers = Number(server, "shared_buffers") is { } pages ? (long)(pages * PageKilobytes) : memory / 4;
        var workMem = Number(server, "work_mem") ?? 4096;
        var hashMultiplier = Number(server, "hash_mem_multiplier") ?? (server.Rds.EngineMajor >= 15 ? 2 : 1);
        var workers = Number(server, "autovacuum_max_workers") ?? 3;
        var workerMemory = Number(server, "autovacuum_work_mem") is { } declared and > 0 ? declared : Math.Max(memory / 32, 131_072);
        var total = sharedBuffers + Capacity.MaxConnections(server) * workMem * hashMultiplier + workers * workerMemory;
        return (int)(total / 1024);
    }

    private static decimal? Number(Server server, string name)
    {
        var value = server.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Value;
        return decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
