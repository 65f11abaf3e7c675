namespace Infra.Tests.Catalog;

public sealed class BadLifeCycleTests
{
    private const string Second = "  reviews:\n    neon: { plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 } }\n";

    /// <summary>What stands in place of <c>server: main</c> for production, and the whole of what is told about it.</summary>
    [Theory]
    [InlineData("server: main, moveTo: main", "services/auth.yaml:6:25: moveTo: found \"main\", which is the service's server, allowed another server of this environment.")]
    [InlineData("server: main, moveTo: revews", "services/auth.yaml:6:25: moveTo: found \"revews\", allowed a server of this environment: main, reviews. Did you mean reviews?")]
    [InlineData("server: main, active: reviews", "services/auth.yaml:6:25: active: found \"reviews\", allowed main: a database that is declared. Declare it with moveTo first.")]
    [InlineData("server: main, movedFrom: [main]", "services/auth.yaml:6:25: movedFrom: found \"main\" last, which is the service's server, allowed servers that it was on before.")]
    [InlineData("server: main, retire: { after: 2027-01-31 }", "services/auth.yaml:6:25: retire: found without movedFrom, allowed beside movedFrom only: it ends the database on the last server there. The service itself ends with decommission.")]
    [InlineData("server: main, movedFrom: [reviews], retire: { after: soon }", "services/auth.yaml:6:64: retire.after: found \"soon\", allowed a date, such as 2027-01-31.")]
    [InlineData("server: main, movedFrom: [reviews], retire: {}", "services/auth.yaml:6:47: retire.after: missing, allowed a date, such as 2027-01-31.")]
    [InlineData("server: main, moveTo: reviews, movedFrom: [reviews], retire: { after: 2027-01-31 }", "services/auth.yaml:6:64: retire: found beside moveTo, allowed once the move is done: server names the new one, and movedFrom the old one.")]
    [InlineData("server: main, decommission: {}", "services/auth.yaml:6:25: decommission.after: missing, allowed a date, such as 2027-01-31.")]
    [InlineData("server: main, moveTo: reviews, decommission: { after: 2027-01-31 }", "services/auth.yaml:6:42: decommission: found beside moveTo or active, allowed for a service that stays where it is.")]
    [InlineData("server: main, movedFrom: [reviews], retire: { after: 2027-01-31 }, decommission: { after: 2027-01-31 }", "services/auth.yaml:6:78: decommission: found beside retire, allowed once the database that the service moved away from is gone.")]
    [InlineData("server: main, adopt: [tables]", "services/auth.yaml:6:33: adopt[0]: found \"tables\", allowed database, owner, service, service-a, service-b, migrator, readonly, cleanup.")]
    public void Move_that_loses_its_way_is_told(string prod, string expected)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + Second, CatalogFolder.Auth.Replace("server: main", prod, StringComparison.Ordinal));

        Assert.Equal(expected, folder.Problems());
    }

    [Theory]
    [InlineData("upgrade: { to: \"16\", method: inPlace, approval: me }", "prod.yaml:12:18: servers.main.rds.upgrade.to: found \"16\", allowed a later major version than engineVersion: \"16\". Minor versions need no upgrade.")]
    [InlineData("upgrade: { to: \"17\", method: quick, approval: me }", "prod.yaml:12:36: servers.main.rds.upgrade.method: found \"quick\", allowed inPlace or blueGreen.")]
    [InlineData("upgrade: { to: \"17\", method: inPlace }", "prod.yaml:12:7: servers.main.rds.upgrade.approval: missing, allowed text of 1 to 256 characters.")]
    [InlineData("upgrade: { to: \"17\", method: blueGreen, approval: me }", "prod.yaml:8:5: servers.main.rds.blueGreenUpdate: found beside managedMasterPassword: true, allowed beside managedMasterPassword: false only: RDS cannot manage the password of such an instance. Set it, and the password is kept in a secret that dbready rotates.")]
    [InlineData("restore: {}", "prod.yaml:12:7: servers.main.rds.restore: missing, allowed one of from and snapshot.")]
    [InlineData("restore: { from: main }", "prod.yaml:12:18: servers.main.rds.restore.from: found \"main\", allowed another RDS server of this environment: there is none.")]
    [InlineData("restore: { snapshot: one, at: 2026-11-20T04:30:00Z }", "prod.yaml:12:33: servers.main.rds.restore.at: found beside snapshot, allowed beside from only: a snapshot has its own time.")]
    [InlineData("restore: { from: other, at: yesterday }", "prod.yaml:12:35: servers.main.rds.restore.at: found \"yesterday\", allowed a time in UTC, such as 2027-01-31T04:30:00Z.\nprod.yaml:12:18: servers.main.rds.restore.from: found \"other\", allowed another RDS server of this environment: there is none.")]
    [InlineData("adopt: {}", "prod.yaml:12:7: servers.main.rds.adopt.instance: missing, allowed 1 to 63 lower-case letters, digits and single hyphens, a letter first.")]
    [InlineData("adopt: { instance: Legacy }", "prod.yaml:12:26: servers.main.rds.adopt.instance: found \"Legacy\", allowed 1 to 63 lower-case letters, digits and single hyphens, a letter first.")]
    public void Server_that_loses_its_way_is_told(string rds, string expected)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("100GiB", $"100GiB\n      {rds}", StringComparison.Ordinal));

        Assert.Equal(expected.Split('\n').Order(StringComparer.Ordinal), folder.Problems().Split('\n').Order(StringComparer.Ordinal));
    }
}
