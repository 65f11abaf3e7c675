using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog.Vocabulary;

namespace Infra.Tests.Catalog;

public sealed class ParametersTests
{
    [Theory]
    [InlineData("shared_buffers", "256MB", "32768")]
    [InlineData("work_mem", "16MB", "16384")]
    [InlineData("effective_cache_size", "1GB", "131072")]
    [InlineData("max_wal_size", "4GB", "4096")]
    [InlineData("statement_timeout", "30s", "30000")]
    [InlineData("statement_timeout", "0", "0")]
    [InlineData("checkpoint_timeout", "15min", "900")]
    [InlineData("rds.log_retention_period", "3d", "4320")]
    [InlineData("log_min_duration_statement", "-1", "-1")]
    [InlineData("max_connections", "100", "100")]
    [InlineData("max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)", "LEAST({DBInstanceClassMemory/9531392},5000)")]
    [InlineData("jit", "off", "0")]
    [InlineData("rds.force_ssl", "1", "1")]
    [InlineData("random_page_cost", "1.1", "1.1")]
    [InlineData("synchronous_commit", "remote_apply", "remote_apply")]
    [InlineData("shared_preload_libraries", "pg_stat_statements,pgaudit", "pg_stat_statements,pgaudit")]
    public void Postgresql_notation_becomes_the_unit_that_rds_takes(string name, string text, string expected)
    {
        Assert.True(Parameters.Find(name)!.TryConvert(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("work_mem", "16", "64kB to 2147483647kB, written with its unit (B, kB, MB, GB, TB)")]
    [InlineData("work_mem", "1kB", "64kB to 2147483647kB, written with its unit (B, kB, MB, GB, TB)")]
    [InlineData("work_mem", "100B", "64kB to 2147483647kB, written with its unit (B, kB, MB, GB, TB)")]
    [InlineData("shared_buffers", "30s", "16 pages of 8kB to 1073741823 pages of 8kB, written with its unit (B, kB, MB, GB, TB)")]
    [InlineData("log_temp_files", "ten", "-1 (off) or 0kB to 2147483647kB, written with its unit (B, kB, MB, GB, TB)")]
    [InlineData("checkpoint_timeout", "10s", "30s to 86400s, written with its unit (ms, s, min, h, d)")]
    [InlineData("statement_timeout", "9999999999999999999s", "0ms to 2147483647ms, written with its unit (ms, s, min, h, d)")]
    [InlineData("max_connections", "1kB", "a whole number from 6 to 262143")]
    [InlineData("jit", "yes", "on or off")]
    [InlineData("log_statement", "some", "none, ddl, mod, all")]
    [InlineData("checkpoint_completion_target", "1.5", "a number from 0 to 1")]
    [InlineData("shared_preload_libraries", "pgaudit,evil", "a comma-separated list of pg_stat_statements, pgaudit, auto_explain, pg_cron, pg_hint_plan, pg_prewarm, pglogical, pg_tle, orafce, plprofiler, pg_similarity")]
    public void Other_text_is_refused_with_what_is_allowed(string name, string text, string allowed)
    {
        Assert.False(Parameters.Find(name)!.TryConvert(text, out _));
        Assert.Equal(allowed, Parameters.Find(name)!.Allowed);
    }

    [Fact]
    public void Same_amount_in_any_unit_is_the_same_value() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 2000).ToArbitrary(), megabytes =>
            Parameters.Find("work_mem")!.TryConvert($"{megabytes}MB", out var large)
            && Parameters.Find("work_mem")!.TryConvert($"{megabytes * 1024}kB", out var small)
            && large == small));

    [Fact]
    public void Static_parameters_wait_for_a_reboot()
    {
        string[] known = ["max_connections", "shared_buffers", "shared_preload_libraries", "rds.logical_replication"];

        Assert.All(known, name => Assert.True(Parameters.Find(name)!.IsStatic));
        Assert.False(Parameters.Find("work_mem")!.IsStatic);
    }

    [Fact]
    public void Defaults_of_profiles_are_parameters_with_right_values()
    {
        var defaults = Profiles.Names.SelectMany(Profiles.Defaults).Concat(Profiles.Baseline);

        Assert.All(defaults, parameter => Assert.True(Parameters.Find(parameter.Name)!.TryConvert(parameter.Text, out _), parameter.Name));
    }
}
