using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Ways into a service's database: pooled for the service, direct for what a transaction pooler cannot do.</summary>
internal static class ConnectionPlans
{
    public static IReadOnlyList<ConnectionPlan> For(Server server)
    {
        var port = server.Rds?.Port ?? 5432;
        var pooled = server.Pooler is { } pooler
            ? new ConnectionPlan("pooled", pooler.Hostname, pooler.ListenPort, "service")
            : new ConnectionPlan("pooled", null, port, "service");
        return
        [
            .. server.Pooler is not null || server.Neon is not null ? (IEnumerable<ConnectionPlan>)[pooled] : [],
            new ConnectionPlan("direct", null, port, "service"),
            new ConnectionPlan("readOnly", null, port, "readonly"),
            new ConnectionPlan("migration", null, port, "migrator"),
        ];
    }
}
