using Infra.Catalog;
using Infra.Catalog.Vocabulary;

namespace Infra.Sizing;

/// <summary>PgBouncer's entries: one per service, and one that leads to a replica where clients read through it; each capped so that the budget knows its largest size.</summary>
internal static class PoolPlan
{
    /// <summary>The entries of a server with <see cref="Server.Pooler"/> set.</summary>
    public static IReadOnlyList<PoolEntry> Entries(Server server, IReadOnlyList<Service> services) => [.. services.SelectMany(service => Entries(server, service))];

    /// <summary>The entry that a kind of role connects to.</summary>
    public static PoolEntry EntryOf(string kind, Server server, Service service) =>
        Entries(server, service).First(entry => entry.ReadOnly == (kind == RoleKinds.ReadOnly && server.HasReadEntry(service)));

    /// <summary>Users of an entry at one time: both service logins during a rotation, and every other role that a pooled client uses it with.</summary>
    public static int Users(PoolEntry entry, Server server, Service service) => entry.ReadOnly
        ? 1
        : 2 + service.Clients.Where(client => client.IsPooled && client.Role != RoleKinds.Service && !EntryOf(client.Role, server, service).ReadOnly)
            .Select(client => client.Role).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<PoolEntry> Entries(Server server, Service service)
    {
        yield return Entry(service.Database.Name, service, server.Pooler!, service.Pool);
        if (server.HasReadEntry(service))
            yield return Entry(service.ReadEntry, service, server.Pooler!, service.Pool?.ReadOnly) with { ReadOnly = true };
    }

    private static PoolEntry Entry(string name, Service service, Pooler pooler, PoolLimits? limits)
    {
        var size = limits?.PoolSize ?? pooler.DefaultPoolSize;
        var reserve = limits?.ReservePoolSize ?? pooler.ReservePoolSize;
        return new PoolEntry(name, service.Name, service.Database.Name, size, reserve, limits?.MaxDbConnections ?? size + reserve);
    }
}
