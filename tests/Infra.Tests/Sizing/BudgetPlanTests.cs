using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog;
using Infra.Sizing;
using Infra.Tests.Catalog;
using Testing;

namespace Infra.Tests.Sizing;

public sealed class BudgetPlanTests
{
    [Fact]
    public void Server_of_one_service_in_production()
    {
        var budget = Plan("stacks/prod.yaml", "admin");

        Assert.Equal(
            [
                new("admin_db", "pool", 40), // 10 per task, 2 tasks and 2 more during a deploy
                new("pooler_auth", "authQuery", 4),
                new("admin-reports", "direct", 4), // 2 × (1 + 1)
                new("admin", "migration", 2),
                new("admin", "dump", 2),
                new("rotator", "rotation", 2),
                new("monitoring", "monitoring", 3),
                new("admin", "admin", 2),
            ],
            budget.Lines);
        Assert.Equal((100, 76, 59, true), (budget.MaxConnections, budget.Usable, budget.Total, budget.Fits));
    }

    [Fact]
    public void Shared_server_in_development_counts_every_service()
    {
        var budget = Plan("stacks/dev.yaml", "shared");

        Assert.Equal(4, budget.Lines.Count(line => line is { Kind: "pool", Connections: 10 }));
        Assert.Equal((40 + 2 + 8 + 3 + 2, true), (budget.Total, budget.Fits));
    }

    [Fact]
    public void Two_services_with_ten_each_and_pools_uncapped_do_not_fit()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("work_mem: 16MB", "max_connections: 100", StringComparison.Ordinal));
        var copy = CatalogFolder.Auth.Replace("auth", "payments", StringComparison.Ordinal);
        folder.Write("services/payments.yaml", copy + "pool: { poolSize: 20, maxDbConnections: 40 }\n");
        var catalog = folder.Read();

        var budget = BudgetPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal(40 + 160, budget.Lines.Where(line => line.Kind == "pool").Sum(line => line.Connections));
        Assert.False(budget.Fits);
    }

    [Fact]
    public void On_neon_the_smallest_compute_counts_and_the_pooled_clients_themselves()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment[..CatalogFolder.Environment.IndexOf("    rds:", StringComparison.Ordinal)]
            + "    neon: { plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 } }\n");
        var catalog = folder.Read();

        var budget = BudgetPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal((104, 0, 7), (budget.MaxConnections, budget.SuperuserReserved, budget.Reserved));
        Assert.Contains(new BudgetLine("api", "pool", 50), budget.Lines);
    }

    [Fact]
    public void Numbers_of_the_readiness_documents_come_out_as_its_critics_say()
    {
        // Four services on one server of 100 connections: 10 for monitoring, 45 for people, 20 for the pooler, 5 for each service directly.
        using var folder = new CatalogFolder(CatalogFolder.Environment
            .Replace("work_mem: 16MB", "max_connections: 100", StringComparison.Ordinal)
            .Replace("hostname: db.internal }", "hostname: db.internal, tasks: 1, surgeTasks: 0, defaultPoolSize: 20 }\n    budget: { headroom: 0%, monitoring: 10, admin: 45, migrationsPerService: 0 }", StringComparison.Ordinal));
        foreach (var name in (string[])["payments", "admin", "profile"])
            folder.Write($"services/{name}.yaml", CatalogFolder.Auth.Replace("auth", name, StringComparison.Ordinal));
        int Pools() => Plan().Lines.Where(line => line.Kind == "pool").Sum(line => line.Connections);
        Budget Plan() => folder.Read() is { } catalog ? BudgetPlan.For(catalog, catalog.Servers[0]) : throw new InvalidOperationException();

        // Five of the hundred are the server's own.
        Assert.Equal((95, 3, 2), (Plan().Usable, Plan().SuperuserReserved, Plan().Reserved));

        // A pool of 20 is one per user and database: 80 connections, not 20.
        Assert.Equal(80, Pools());
        Assert.False(Plan().Fits);

        // Ten for each service are 40, which is neither the 20 of the pooler nor the 20 that were meant for services directly.
        foreach (var name in (string[])["auth", "payments", "admin", "profile"])
            folder.Write($"services/{name}.yaml", CatalogFolder.Auth.Replace("auth", name, StringComparison.Ordinal) + "pool: { poolSize: 10 }\n");
        Assert.Equal(40, Pools());
        Assert.False(Plan().Fits);
    }

    [Theory]
    [InlineData("", 65)] // 76 usable, 11 for others
    [InlineData(", maxConnectionsPercent: 40%", 40)]
    [InlineData(", maxConnectionsPercent: 80%", 80)]
    public void Proxy_may_open_what_is_declared_or_what_the_others_leave(string percent, int connections)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment
            .Replace("work_mem: 16MB", "max_connections: 100", StringComparison.Ordinal)
            .Replace("{ kind: pgbouncer, hostname: db.internal }", $"{{ kind: rdsProxy{percent} }}", StringComparison.Ordinal), Reporting("direct"));
        var catalog = folder.Read();

        var budget = BudgetPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal(
            [new("proxy", "proxy", connections), new("reports", "direct", 4), new("auth", "migration", 2), new("monitoring", "monitoring", 3), new("admin", "admin", 2)],
            budget.Lines);
        Assert.Equal(connections <= 65, budget.Fits);
    }

    [Fact]
    public void Proxy_never_takes_more_than_the_others_leave_and_never_more_than_four_fifths()
    {
        var proxy = new RdsProxy { MaxConnectionsPercent = null, MaxIdleConnectionsPercent = null, ConnectionBorrowTimeout = default, IdleClientTimeout = default, RequiresIam = true };
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(50, 5_000).ToArbitrary(), Gen.Choose(0, 5_000).ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), (most, taken, headroom) =>
        {
            var others = new Budget(most, 3, 2, headroom, [new("others", "direct", taken)]);
            var plan = ProxyPlan.Beside(others, proxy);
            var budget = others with { Lines = [.. others.Lines, new("proxy", "proxy", plan.Connections)] };
            return plan.MaxConnectionsPercent is >= 1 and <= 80 && plan.MaxIdleConnectionsPercent <= plan.MaxConnectionsPercent / 2
                && (budget.Fits || plan.MaxConnectionsPercent == 1);
        }));
    }

    [Fact]
    public void Entry_for_reads_is_counted_on_the_writer_too()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1 }", StringComparison.Ordinal),
            Reporting("pooled") + "pool: { readOnly: { poolSize: 4 } }\n");
        var catalog = folder.Read();

        var budget = BudgetPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal([new("auth_db", "pool", 40), new("auth_db_ro", "pool", 16)], budget.Lines.Take(2)); // 4 tasks during a deploy
    }

    [Theory]
    [InlineData("max_connections: 100", 3, 2, 76)]
    [InlineData("max_connections: 100, superuser_reserved_connections: 5", 5, 2, 74)]
    [InlineData("max_connections: 100, reserved_connections: 10, rds.rds_superuser_reserved_connections: 4", 3, 14, 66)]
    public void Reserved_slots_are_those_of_the_servers_parameters(string parameters, int superuser, int reserved, int usable)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("work_mem: 16MB", parameters, StringComparison.Ordinal));
        var catalog = folder.Read();

        var budget = BudgetPlan.For(catalog, catalog.Servers[0]);

        Assert.Equal((superuser, reserved, usable), (budget.SuperuserReserved, budget.Reserved, budget.Usable));
    }

    [Fact]
    public void More_tasks_pools_or_replicas_never_need_fewer_connections()
    {
        using var folder = new CatalogFolder(auth: CatalogFolder.Auth.Replace("via: pooled", "via: direct", StringComparison.Ordinal));
        var catalog = folder.Read();
        Budget Of(int tasks, int pool, int replicas)
        {
            var service = catalog.Services[0] with { Clients = [catalog.Services[0].Clients[0] with { MaxReplicas = replicas }] };
            var server = catalog.Servers[0] with { Pooler = catalog.Servers[0].Pooler! with { Tasks = tasks, DefaultPoolSize = pool } };
            return BudgetPlan.For(catalog with { Servers = [server], Services = [service] }, server);
        }

        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 64).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), (tasks, pool, replicas) =>
        {
            var total = Of(tasks, pool, replicas).Total;
            return total > 0 && total < Of(tasks + 1, pool, replicas).Total && total < Of(tasks, pool + 1, replicas).Total && total < Of(tasks, pool, replicas + 1).Total;
        }));
    }

    [Theory]
    [InlineData(4, 405)]
    [InlineData(16, 1621)]
    [InlineData(128, 4500)]
    public void Without_a_literal_the_class_decides_with_a_tenth_off(int memoryGiB, int expected) => Assert.Equal(expected, Capacity.OnRds(memoryGiB));

    [Theory]
    [InlineData(0.25, 104)]
    [InlineData(0.5, 209)]
    [InlineData(8, 3357)]
    [InlineData(9, 4000)]
    public void Neon_computes_have_their_own_table(double units, int expected) => Assert.Equal(expected, Capacity.OnNeon((decimal)units));

    private static string Reporting(string via) => CatalogFolder.Auth.Replace(
        "environments:", $"  reports: {{ driver: npgsql, via: {via}, role: readonly, pool: 2, maxReplicas: 1 }}\nenvironments:", StringComparison.Ordinal);

    private static Budget Plan(string file, string server)
    {
        var catalog = CatalogReader.Read(Repository.Root, file);
        return BudgetPlan.For(catalog, catalog.Servers.Single(candidate => candidate.Name == server));
    }
}
