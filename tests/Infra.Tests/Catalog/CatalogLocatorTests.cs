using Infra.Catalog;
using Testing;

namespace Infra.Tests.Catalog;

public sealed class CatalogLocatorTests
{
    private static readonly CatalogLocator Locator = CatalogReader.Read(Repository.Root, "stacks/prod.yaml").Locator;

    [Theory]
    [InlineData("dbready:rds:Server", "auth", "multiAz", "", "      multiAz: true")]
    [InlineData("dbready:rds:Server", "auth", "backupRetentionPeriod", "auth", "      backupRetention: 30d")]
    [InlineData("dbready:rds:Server", "auth", "deletionProtection", "auth", "    rds:")]
    [InlineData("dbready:rds:Server", "auth", "parameters[rds.force_ssl]", "auth", "    parameters: &parameters { lock_timeout: 5s }        # of logins that declare none of their own")]
    [InlineData("dbready:rds:Server", "auth", "", "", "  auth:")]
    [InlineData("dbready:pgbouncer:Pooler", "auth", "hostname", "", "      hostname: auth.db.prod.internal")]
    [InlineData("dbready:pgbouncer:Pooler", "payments", "serverTlsSslmode", "", "    pooler:")]
    [InlineData("dbready:budget:ConnectionBudget", "auth", "total", "", "    pooler:")]
    [InlineData("dbready:service:ServiceDatabase", "auth", "clients[0].pool", "", "    pool: 10")]
    [InlineData("dbready:service:ServiceDatabase", "admin", "clients[1].idleTimeoutSeconds", "", "    idleTimeout: 60s")]
    [InlineData("dbready:service:ServiceDatabase", "auth", "targets[1].rtoSeconds", "", "  failover: { rto: 2m, rpo: 0s }")]
    [InlineData("dbready:service:ServiceDatabase", "auth", "settings.statement_timeout", "auth-service-a", "roles:")]
    [InlineData("dbready:service:ServiceDatabase", "auth", "connections[0].sslMode", "", "database: { name: auth_db, schemas: [public], extensions: [pgcrypto, pg_stat_statements, pgaudit] }")]
    [InlineData("dbready:environment:Environment", "prod", "environment", "", "environment: prod")]
    [InlineData("", "", "payments.secretArns.service", "", "service: payments")]
    [InlineData("dbready:service:ServiceDatabase", "unheard-of", "pool", "", "# yaml-language-server: $schema=catalog.schema.json")]
    public void Property_is_found_at_the_nearest_declared_line(string type, string name, string property, string child, string expected)
    {
        var position = Locator.Locate(type, name, property, child);

        Assert.Equal(expected, File.ReadLines(Repository.PathOf(position.File)).ElementAt(position.Line - 1));
    }

    [Fact]
    public void Setting_of_a_role_is_found_by_the_child_that_has_it()
    {
        using var folder = new CatalogFolder(auth: CatalogFolder.Auth + "roles: { service: { settings: { statement_timeout: 60s } } }\n");

        Assert.Equal("services/auth.yaml:7:33", folder.Read().Locator.Locate("dbready:service:ServiceDatabase", "auth", "settings.statement_timeout", "auth-service-b").ToString());
    }
}
