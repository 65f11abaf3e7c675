using Infra.Catalog;
using Infra.Catalog.Vocabulary;

namespace Infra.Sizing;

/// <summary>Ways into a service's database: pooled for the service, direct for what a transaction pooler cannot do.</summary>
internal static class ConnectionPlans
{
    public static IReadOnlyList<ConnectionPlan> For(Service service, Server server)
    {
        var port = server.Rds?.Port ?? 5432;
        var database = service.Database.Name;
        var pooled = new ConnectionPlan(ConnectionPlan.Pooled, server.Pooler?.Hostname, server.PoolerPort ?? port, database, RoleKinds.Service);
        List<ConnectionPlan> plans = [new(ConnectionPlan.Direct, null, port, database, RoleKinds.Service)];
        if (server.PoolerPort is not null || server.Neon is not null)
            plans.Insert(0, pooled);
        if (server.PoolerPort is not null && service.PoolsReads)
            plans.Add(pooled with { Kind = ConnectionPlan.ReadOnlyPooled, Database = server.HasReadEntry(service) ? service.ReadEntry : database, Secret = RoleKinds.ReadOnly });
        plans.Add(new(ConnectionPlan.ReadOnly, null, port, database, RoleKinds.ReadOnly));
        plans.Add(new("migration", null, port, database, RoleKinds.Migrator));
        return plans;
    }

    /// <summary>The way that a kind of credentials leads: the first of its own, through the pooler where there is one.</summary>
    /// <param name="plans">The service's ways.</param>
    /// <param name="kind">Kind of credentials.</param>
    /// <param name="pastPooler">Not through it.</param>
    public static ConnectionPlan Of(IReadOnlyList<ConnectionPlan> plans, string kind, bool pastPooler) =>
        plans.FirstOrDefault(plan => plan.Secret == kind && !(pastPooler && plan.IsPooled)) ?? plans.First(plan => plan.Kind == ConnectionPlan.Direct);
}
