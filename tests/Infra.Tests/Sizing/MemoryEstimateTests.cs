using Infra.Sizing;
using Infra.Tests.Catalog;

namespace Infra.Tests.Sizing;

public sealed class MemoryEstimateTests
{
    [Fact]
    public void Estimate_counts_buffers_one_node_per_connection_and_autovacuum()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("    rds:", "    profile: rds-3000-users\n    rds:", StringComparison.Ordinal));

        // 256 MiB + 200 × 16 MiB × 2 + 3 × 128 MiB: more than the 4 GiB that the class has.
        Assert.Equal(256 + 200 * 16 * 2 + 3 * 128, MemoryEstimate.WorstCaseMiB(folder.Read().Servers[0]));
    }

    [Fact]
    public void Estimate_takes_the_defaults_of_rds_where_nothing_is_declared()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("work_mem: 16MB", "max_connections: 100, autovacuum_work_mem: 256MB", StringComparison.Ordinal));

        Assert.Equal(1024 + 100 * 4 * 2 + 3 * 256, MemoryEstimate.WorstCaseMiB(folder.Read().Servers[0]));
    }
}
