using System.Globalization;
using System.Text;

namespace Infra.Tests.Catalog;

public sealed class BadPoolerTests
{
    private const string Pooler = "{ kind: pgbouncer, hostname: db.internal }";
    private const string Replicas = "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1 }";

    public static TheoryData<string, string> Cases => new()
    {
        { "{ kind: pgpool }", "prod.yaml:13:5: servers.main.pooler.hostname: missing, allowed a DNS name, such as db.prod.internal.\nprod.yaml:13:21: servers.main.pooler.kind: found \"pgpool\", allowed pgbouncer or rdsProxy." },
        { "{ kind: rdsProxy, tasks: 2 }", "prod.yaml:13:31: servers.main.pooler.tasks: unknown key, allowed kind, maxConnectionsPercent, maxIdleConnectionsPercent, connectionBorrowTimeout, idleClientTimeout, iamAuth." },
        { "{ kind: rdsProxy, hostname: db.internal }", "prod.yaml:13:31: servers.main.pooler.hostname: unknown key, allowed kind, maxConnectionsPercent, maxIdleConnectionsPercent, connectionBorrowTimeout, idleClientTimeout, iamAuth." },
        { "{ kind: pgbouncer, hostname: db.internal, iamAuth: required }", "prod.yaml:13:55: servers.main.pooler.iamAuth: unknown key, allowed kind, tasks, surgeTasks, hostname, listenPort, run, securityGroup, poolMode, defaultPoolSize, reservePoolSize, maxClientConn, clientTlsSslmode, serverTlsSslmode, authType, serverIdleTimeout, queryWaitTimeout, idleTransactionTimeout." },
        { "{ kind: rdsProxy, maxConnectionsPercent: 80 }", "prod.yaml:13:54: servers.main.pooler.maxConnectionsPercent: found \"80\", allowed percent from 1% to 100%." },
        { "{ kind: rdsProxy, maxIdleConnectionsPercent: 60% }", "prod.yaml:13:58: servers.main.pooler.maxIdleConnectionsPercent: found \"60%\", allowed percent from 0% to 50%." },
        { "{ kind: rdsProxy, maxConnectionsPercent: 30%, maxIdleConnectionsPercent: 40% }", "prod.yaml:13:59: servers.main.pooler.maxIdleConnectionsPercent: found 40%, allowed at most maxConnectionsPercent: 30%." },
        { "{ kind: rdsProxy, connectionBorrowTimeout: 6m }", "prod.yaml:13:56: servers.main.pooler.connectionBorrowTimeout: found \"6m\", allowed a time from 1s to 5m with its unit (ms, s, m, h, d), such as 1s." },
        { "{ kind: rdsProxy, idleClientTimeout: 9h }", "prod.yaml:13:50: servers.main.pooler.idleClientTimeout: found \"9h\", allowed a time from 1s to 8h with its unit (ms, s, m, h, d), such as 1s." },
        { "{ kind: rdsProxy, iamAuth: optional }", "prod.yaml:13:40: servers.main.pooler.iamAuth: found \"optional\", allowed required or disabled." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mistake_is_told_by_the_kind_of_pooler(string pooler, string expected)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace(Pooler, pooler, StringComparison.Ordinal));

        Assert.Equal(expected, folder.Problems());
    }

    [Fact]
    public void Neon_has_no_proxy_before_it()
    {
        using var folder = new CatalogFolder(CatalogFolder.OnNeon("{ plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 } }") + "    pooler: { kind: rdsProxy }\n");

        Assert.Equal("prod.yaml:9:5: servers.main.pooler: found beside neon, allowed beside rds only: Neon has a pooler of its own. Remove it.", folder.Problems());
    }

    [Fact]
    public void Proxy_needs_secrets_and_network_in_its_own_stack()
    {
        using var folder = new CatalogFolder(Proxied()
            .Replace("product: shop", "product: shop\nlayers: { servers: acme/dbready/prod-servers }\nsecrets: { store: stackOutput }", StringComparison.Ordinal));

        Assert.Equal(
            "prod.yaml:15:15: servers.main.pooler.kind: found rdsProxy beside layers, allowed pgbouncer: a proxy needs the network of one layer and the secrets of the other. Remove layers, or change kind.\n"
            + "prod.yaml:15:15: servers.main.pooler.kind: found rdsProxy beside secrets.store: stackOutput, allowed beside secretsManager only: a proxy reads the services' passwords there.",
            folder.Problems());
    }

    [Fact]
    public void Proxy_needs_a_network_even_where_the_server_has_its_own_groups()
    {
        using var folder = new CatalogFolder(Proxied()
            .Replace("network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }\n", "", StringComparison.Ordinal)
            .Replace("100GiB", "100GiB\n      subnetGroup: legacy\n      securityGroups: [sg-0cc000000000000c1]", StringComparison.Ordinal));

        Assert.Equal(
            "prod.yaml:1:1: network: missing, allowed a map with vpcId and subnetIds, with stack, or with cidr and zones; needed where a pooler is run: main's.",
            folder.Problems());
    }

    [Fact]
    public void Twenty_first_proxy_is_one_more_than_an_account_may_have()
    {
        var first = Proxied();
        var server = first[first.IndexOf("  main:", StringComparison.Ordinal)..];
        var text = new StringBuilder(first);
        for (var number = 2; number <= 21; number++)
            text.Append(server.Replace("  main:", string.Create(CultureInfo.InvariantCulture, $"  main{number}:"), StringComparison.Ordinal));
        using var folder = new CatalogFolder(text.ToString());

        Assert.Equal(
            "prod.yaml:153:15: servers.main21.pooler.kind: found rdsProxy on more than 20 servers, allowed at most 20 in an AWS account. Let servers share, or use pgbouncer.",
            folder.Problems());
    }

    [Fact]
    public void Proxy_reads_two_hundred_secrets_at_most()
    {
        using var folder = new CatalogFolder(Proxied());
        for (var number = 1; number <= 200; number++)
            folder.Write($"services/s{number}.yaml", CatalogFolder.Auth.Replace("auth", string.Create(CultureInfo.InvariantCulture, $"s{number}"), StringComparison.Ordinal));

        Assert.Equal("prod.yaml:13:15: servers.main.pooler.kind: found rdsProxy before 201 logins, allowed at most 200. Put services on further servers, or use pgbouncer.", folder.Problems());
    }

    [Fact]
    public void Entry_for_reads_takes_no_other_database_s_name()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", Replicas, StringComparison.Ordinal), Reading);
        folder.Write("services/other.yaml", CatalogFolder.Auth.Replace("service: auth", "service: other", StringComparison.Ordinal).Replace("auth_db", "auth_db_ro", StringComparison.Ordinal));

        Assert.Equal(
            "services/auth.yaml:5:30: clients.reports.via: found \"pooled\", for which the pooler of main has the entry auth_db_ro, the name of other's database, allowed direct. Or rename that database.",
            folder.Problems());
    }

    [Fact]
    public void Entry_for_reads_has_a_name_that_pgbouncer_takes()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", Replicas, StringComparison.Ordinal), Reading.Replace("auth_db", new string('a', 61), StringComparison.Ordinal));

        Assert.Contains("_ro, longer than the 63 characters that PgBouncer takes, allowed direct. Or give the database a shorter name.", folder.Problems(), StringComparison.Ordinal);
    }

    /// <summary>A service with a client that only reads, through the pooler.</summary>
    internal static string Reading => CatalogFolder.Auth.Replace(
        "environments:", "  reports: { driver: npgsql, via: pooled, role: readonly, pool: 4, maxReplicas: 2, surge: 0 }\nenvironments:", StringComparison.Ordinal);

    private static string Proxied() => CatalogFolder.Environment.Replace(Pooler, "{ kind: rdsProxy }", StringComparison.Ordinal);
}
