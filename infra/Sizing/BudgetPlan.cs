using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Draws up a server's connection budget.</summary>
internal static class BudgetPlan
{
    /// <summary>A dump holds a session open with the snapshot that <c>pg_dump</c> reads in its own.</summary>
    private const int DumpConnections = 2;

    /// <summary>The rotator's, and one that tries the new password.</summary>
    private const int RotationConnections = 2;

    /// <summary>
    /// The budget of one server. Read replicas take slots of <c>max_wal_senders</c> and none of these; what reads from them is counted here too,
    /// because it comes here when they are gone. A replica accepts as many connections, and has no more of these lines than its source.
    /// </summary>
    public static Budget For(EnvironmentCatalog catalog, Server server)
    {
        var others = BesideProxy(catalog, server);
        return server.Proxy is { } proxy
            ? others with { Lines = [new BudgetLine("proxy", "proxy", ProxyPlan.Beside(others, proxy).Connections), .. others.Lines] }
            : others;
    }

    /// <summary>The same without the line of an RDS Proxy, whose size may be what the others leave.</summary>
    public static Budget BesideProxy(EnvironmentCatalog catalog, Server server)
    {
        var services = catalog.ServicesOn(server.Name);
        var lines = new List<BudgetLine>();
        if (server.Pooler is { } pooler)
            AddPooler(lines, server, pooler, services);
        foreach (var service in services)
        {
            foreach (var client in service.Clients)
            {
                // Neon's pooler has no cap of its own: what its clients may open is all that is known. RDS Proxy has one for all of them.
                if (!client.IsPooled || server.Neon is not null)
                    lines.Add(new BudgetLine(client.Name, client.IsPooled ? "pool" : "direct", client.Connections));
            }

            AddIfAny(lines, service.Name, "migration", server.Budget.MigrationsPerService);
            AddIfAny(lines, service.Name, "dump", catalog.Backups?.Dump is null ? 0 : DumpConnections);
        }

        AddIfAny(lines, "rotator", "rotation", catalog.Secrets.RotationDays is null || services.Count == 0 ? 0 : RotationConnections);
        AddIfAny(lines, "monitoring", "monitoring", server.Budget.Monitoring);
        AddIfAny(lines, "admin", "admin", server.Budget.Admin);
        return new Budget(Capacity.MaxConnections(server), Capacity.SuperuserReserved(server), Capacity.Reserved(server), server.Budget.HeadroomPercent, lines);
    }

    private static void AddPooler(List<BudgetLine> lines, Server server, Pooler pooler, IReadOnlyList<Service> services)
    {
        var tasks = pooler.Tasks + pooler.SurgeTasks;
        foreach (var service in services)
        {
            foreach (var entry in PoolPlan.Entries(server, [service]))
                lines.Add(new BudgetLine(entry.Name, "pool", entry.ServerConnections(PoolPlan.Users(entry, server, service), tasks)));
        }

        // A task looks up verifiers on one connection, to the one database that has them.
        AddIfAny(lines, "pooler_auth", "authQuery", tasks);
    }

    private static void AddIfAny(List<BudgetLine> lines, string name, string kind, int connections)
    {
        if (connections > 0)
            lines.Add(new BudgetLine(name, kind, connections));
    }
}
