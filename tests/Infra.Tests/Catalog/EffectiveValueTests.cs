namespace Infra.Tests.Catalog;

public sealed class EffectiveValueTests
{
    private const string Environments = """
          dev: { server: main, clients: { api: { pool: 5 } } }
          prod:
            server: main
            clients: { api: { surge: null }, report: { driver: jdbc, via: direct, role: readonly, pool: 2, maxReplicas: 1 } }
            database: { extensions: [citext] }

        """;

    [Theory]
    [InlineData("servers.main.rds.instanceClass", "db.t3.medium", "prod.yaml:10")]
    [InlineData("servers.main.rds.multiAz", "true", "default")]
    [InlineData("servers.main.rds.maintenanceWindow", "sun:04:00-sun:05:00", "default")]
    [InlineData("servers.main.parameters.work_mem", "16MB", "prod.yaml:12")]
    [InlineData("servers.main.parameters.rds.force_ssl", "on", "default")]
    [InlineData("servers.main.pooler.defaultPoolSize", "10", "default")]
    [InlineData("services.auth.server", "main", "services/auth.yaml:9")]
    [InlineData("services.auth.clients.api.pool", "10", "services/auth.yaml:5")]
    [InlineData("services.auth.clients.api.surge", "1", "default")]
    [InlineData("services.auth.clients.report.pool", "2", "services/auth.yaml:10")]
    [InlineData("services.auth.database.extensions", "[citext]", "services/auth.yaml:11")]
    [InlineData("services.auth.roles.service.settings.statement_timeout", "30s", "default")]
    [InlineData("services.auth.roles.migrator.settings.statement_timeout", "0", "default")]
    public void Value_has_the_line_or_default_that_it_comes_from(string path, string text, string origin)
    {
        using var folder = new CatalogFolder(auth: """
            service: auth
            database: { name: auth_db, extensions: [pgcrypto, hstore] }
            clients:
              api:
                { driver: prisma, via: pooled, role: service, pool: 10, maxReplicas: 4, surge: 3 }
            environments:

            """.TrimEnd() + "\n" + Environments);

        var value = Assert.Single(folder.Read().Values, value => value.Path == path);

        Assert.Equal((text, origin), (value.Text, value.Origin.ToString()));
    }

    [Fact]
    public void Parameter_of_a_profile_names_the_profile()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("    rds:", "    profile: rds-3000-users\n    rds:", StringComparison.Ordinal));

        var values = folder.Read().Values.Where(value => value.Path.StartsWith("servers.main.parameters.", StringComparison.Ordinal)).ToDictionary(value => value.Path[24..]);

        Assert.Equal(("200", "profile rds-3000-users"), (values["max_connections"].Text, values["max_connections"].Origin.ToString()));
        Assert.Equal(("16MB", "prod.yaml:13"), (values["work_mem"].Text, values["work_mem"].Origin.ToString()));
    }

    [Fact]
    public void Layout_of_the_file_changes_no_value()
    {
        using var plain = new CatalogFolder();
        using var spread = new CatalogFolder("# comment\n\n" + CatalogFolder.Environment.Replace("{ work_mem: 16MB }", "\n      work_mem: \"16MB\" # per node", StringComparison.Ordinal));

        Assert.Equal(plain.Read().Values.Select(value => (value.Path, value.Text)), spread.Read().Values.Select(value => (value.Path, value.Text)));
    }
}
