using Infra.Catalog.Vocabulary;

namespace Infra.Tests.Catalog;

public sealed class PgTuneTests
{
    /// <summary>pgtune's own results for a web service, in kB.</summary>
    [Theory]
    [InlineData("db.t3.medium", 100, 9709, 1_048_576, 262_144)]
    [InlineData("db.m5.large", 200, 10_082, 2_097_152, 524_288)]
    [InlineData("db.m5.xlarge", 300, 13_797, 4_194_304, 1_048_576)]
    [InlineData("db.r6g.2xlarge", 400, 41_120, 16_777_216, 4_194_304)]
    [InlineData("db.r6g.4xlarge", 500, 65_027, 33_554_432, 8_388_608)]
    public void Values_are_those_of_pgtune(string instanceClass, int connections, long workMem, long sharedBuffers, long maintenance)
    {
        var tuned = PgTune.For(InstanceClass.Find(instanceClass)!, null, 16).ToDictionary(parameter => parameter.Name, parameter => parameter.Text, StringComparer.Ordinal);

        Assert.Equal(($"{connections}", $"{workMem}kB", $"{sharedBuffers}kB", $"{maintenance}kB"), (tuned["max_connections"], tuned["work_mem"], tuned["shared_buffers"], tuned["maintenance_work_mem"]));
    }

    [Fact]
    public void Every_value_is_one_that_rds_takes()
    {
        foreach (var instanceClass in InstanceClass.Names.Select(InstanceClass.Find))
        {
            Assert.All(PgTune.For(instanceClass!, 50, 18).Concat(Profiles.Baseline), parameter =>
                Assert.True(Parameters.Find(parameter.Name)!.TryConvert(parameter.Text, out _), $"{parameter.Name} = {parameter.Text}"));
        }
    }

    [Fact]
    public void More_connections_leave_less_memory_for_each()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("    rds:", "    profile: pgtune\n    rds:", StringComparison.Ordinal).Replace("work_mem: 16MB", "max_connections: 400", StringComparison.Ordinal));

        var parameters = folder.Read().Servers[0].Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

        Assert.Equal(("400", "4096"), (parameters["max_connections"], parameters["work_mem"]));
        Assert.Equal("pg_stat_statements,pgaudit", parameters["rds.allowed_extensions"]);
    }
}
