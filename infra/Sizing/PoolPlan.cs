using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>The pooler's entries: one per service, each capped so that the budget knows its largest size.</summary>
internal static class PoolPlan
{
    public static IReadOnlyList<PoolEntry> Entries(Pooler pooler, IReadOnlyList<Service> services) =>
    [
        .. services.Select(service =>
        {
            var size = service.Pool?.PoolSize ?? pooler.DefaultPoolSize;
            var reserve = service.Pool?.ReservePoolSize ?? pooler.ReservePoolSize;
            return new PoolEntry(service.Database.Name, service.Name, size, reserve, service.Pool?.MaxDbConnections ?? size + reserve);
        }),
    ];

    /// <summary>Users of a service's entry at one time: both service logins during a rotation, and every other role that a pooled client uses.</summary>
    public static int Users(Service service) =>
        2 + service.Clients.Where(client => client.IsPooled && client.Role != "service").Select(client => client.Role).Distinct(StringComparer.Ordinal).Count();
}
