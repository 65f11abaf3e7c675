using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>What poolers cannot do for the services behind them, which shows only once these are read.</summary>
internal static class PoolerChecks
{
    /// <summary>Amazon RDS User Guide, "RDS Proxy": quota of a proxy.</summary>
    private const int MostSecrets = 200;

    /// <summary>PgBouncer's <c>include/bouncer.h</c>, <c>MAX_DBNAME</c>: 64 with the zero at the end, as PostgreSQL's <c>NAMEDATALEN</c>.</summary>
    private const int LongestEntry = 63;

    public static void Check(IReadOnlyList<Server> servers, IReadOnlyList<Service> services, ValueLog log, ProblemList problems)
    {
        var databases = services.SelectMany(service => service.Databases()).ToList();
        foreach (var server in servers)
        {
            var here = databases.Where(service => service.Server == server.Name).ToList();
            if (server.Proxy is not null)
                CheckSecrets(server, here, log, problems);
            foreach (var service in here.Where(service => server.HasReadEntry(service)))
                CheckReadEntry(service, here, log, problems);
        }
    }

    private static void CheckSecrets(Server server, List<Service> here, ValueLog log, ProblemList problems)
    {
        var secrets = here.Where(service => service.HasSecrets).Sum(service => service.PooledLogins.Count);
        var path = $"servers.{server.Name}.pooler.kind";
        if (secrets > MostSecrets)
            problems.Add(log.Positions[path], path, $"found rdsProxy before {secrets} logins, allowed at most {MostSecrets}. Put services on further servers, or use pgbouncer.");
    }

    private static void CheckReadEntry(Service service, List<Service> here, ValueLog log, ProblemList problems)
    {
        var client = service.Clients.First(client => client is { IsPooled: true, Role: RoleKinds.ReadOnly });
        var (entry, path) = (service.ReadEntry, $"clients.{client.Name}.via");
        void Problem(string why, string way) =>
            problems.Add(log.Positions[$"services.{service.Name}.{path}"], path, $"found \"pooled\", for which the pooler of {service.Server} has the entry {entry}, {why}, allowed direct. Or {way}.");
        if (entry.Length > LongestEntry)
            Problem($"longer than the {LongestEntry} characters that PgBouncer takes", "give the database a shorter name");
        if (here.Find(other => other.Database.Name == entry) is { } other)
            Problem($"the name of {other.Name}'s database", "rename that database");
    }
}
