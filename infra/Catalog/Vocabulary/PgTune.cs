using System.Globalization;

namespace Infra.Catalog.Vocabulary;

/// <summary>Parameters from the size of an instance class, by the formulas of pgtune (le0pard/pgtune) for web services on SSD.</summary>
internal static class PgTune
{
    private const long KilobytesPerGiB = 1L << 20;
    private const long MostMaintenanceKilobytes = 8 * KilobytesPerGiB;
    private const long LeastWorkKilobytes = 4096;
    private const int LeastParallelCpus = 4;

    /// <summary>Parameters in PostgreSQL's notation.</summary>
    /// <param name="instanceClass">Whose memory and processors.</param>
    /// <param name="declaredConnections">What the catalogue says of <c>max_connections</c>; null: by the size of the class.</param>
    /// <param name="engineMajor">PostgreSQL's major version.</param>
    public static IReadOnlyList<(string Name, string Text)> For(InstanceClass instanceClass, int? declaredConnections, int engineMajor)
    {
        var memory = instanceClass.MemoryGiB * KilobytesPerGiB;
        var connections = declaredConnections ?? Connections(instanceClass);
        var cpus = instanceClass.VirtualCpus;
        var workers = cpus < LeastParallelCpus ? 8 : cpus;
        var work = Math.Max(LeastWorkKilobytes, (memory - memory / 4) / ((connections + workers) * 3L));
        List<(string, string)> parameters =
        [
            ("max_connections", Text($"{connections}")),
            ("shared_buffers", Text($"{memory / 4}kB")),
            ("effective_cache_size", Text($"{memory * 3 / 4}kB")),
            ("maintenance_work_mem", Text($"{Math.Min(MostMaintenanceKilobytes, memory / 16)}kB")),
            ("work_mem", Text($"{work}kB")),
            ("min_wal_size", "1GB"),
            ("max_wal_size", "4GB"),
            ("checkpoint_timeout", "15min"),
            ("checkpoint_completion_target", "0.9"),
            ("random_page_cost", "1.1"),
            ("effective_io_concurrency", "200"),
            ("default_statistics_target", "100"),
            ("jit", "off"),
        ];
        if (engineMajor >= 15)
            parameters.Add(("wal_compression", "lz4"));
        if (cpus >= LeastParallelCpus)
        {
            parameters.Add(("max_parallel_workers", Text($"{cpus}")));
            parameters.Add(("max_parallel_workers_per_gather", Text($"{Math.Min(4, cpus / 2)}")));
            parameters.Add(("max_parallel_maintenance_workers", Text($"{Math.Min(4, cpus / 2)}")));
        }

        if (cpus >= 16)
            parameters.Add(("autovacuum_max_workers", cpus >= 32 ? "5" : "4"));
        return parameters;
    }

    /// <summary>More connections than processors can serve only queue inside PostgreSQL: a hundred for the smallest size, and one more per doubling.</summary>
    private static int Connections(InstanceClass instanceClass) => instanceClass.Name.Split('.')[^1] switch
    {
        "medium" => 100,
        "large" => 200,
        "xlarge" => 300,
        "2xlarge" => 400,
        _ => 500,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
