using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>The alarms of an RDS server, by the instance whose metrics they look at.</summary>
internal static class ServerAlarmPlans
{
    /// <summary>Of the instance, and of what is counted for the whole server.</summary>
    /// <param name="catalog">The environment.</param>
    /// <param name="server">A server with <see cref="Server.Rds"/> set.</param>
    public static IReadOnlyList<AlarmPlan> OfServer(EnvironmentCatalog catalog, Server server)
    {
        var instance = PhysicalNames.Server(catalog, server);
        var plans = server.Rds!.Aurora is null ? InstanceAlarms.Of(server, instance, catalog.IsProduction).ToList() : [];
        if (catalog.IsProduction)
            plans.AddRange(LogFilters.Alarms(ServerLog.Of(catalog, server).First()));
        if (catalog.IsProduction && server.Proxy is not null)
            plans.AddRange(ProxyAlarms.Of(catalog, server));
        if (catalog.IsProduction && catalog.Collects(server))
            plans.AddRange(CollectorMetrics.Alarms(catalog, server));
        return plans;
    }

    /// <summary>Of each instance of an Aurora cluster, and each read replica, by its identifier.</summary>
    public static IEnumerable<(string Instance, IEnumerable<AlarmPlan> Alarms)> OfMembers(EnvironmentCatalog catalog, Server server)
    {
        for (var number = 1; number <= (server.Rds!.Aurora?.Instances ?? 0); number++)
        {
            var member = PhysicalNames.ClusterInstance(catalog, server, number);
            yield return (member, InstanceAlarms.OfClusterInstance(server, member, catalog.IsProduction));
        }

        foreach (var log in ServerLog.Of(catalog, server).Where(log => log.IsReplica))
            yield return (log.Instance, InstanceAlarms.OfReplica(server, log.Instance, catalog.IsProduction).Concat(catalog.IsProduction ? LogFilters.Alarms(log) : []));
    }
}
