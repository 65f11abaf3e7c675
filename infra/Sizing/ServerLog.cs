using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>A PostgreSQL log of a server: that of its instance or cluster, and of each read replica.</summary>
/// <param name="Instance">Identifier of what writes it.</param>
/// <param name="Group">Its log group.</param>
/// <param name="IsReplica">A replica neither changes schemas and privileges nor locks rows.</param>
internal sealed record ServerLog(string Instance, string Group, bool IsReplica)
{
    /// <summary>Namespace of what is counted in it.</summary>
    public string Metrics => PhysicalNames.LogMetrics(Instance);

    /// <summary>Of a server, its own first.</summary>
    /// <param name="catalog">The environment.</param>
    /// <param name="server">A server with <see cref="Server.Rds"/> set.</param>
    public static IEnumerable<ServerLog> Of(EnvironmentCatalog catalog, Server server) => PhysicalNames.Replicas(catalog, server)
        .Select(replica => new ServerLog(replica, PhysicalNames.PostgresqlLog(replica), IsReplica: true))
        .Prepend(new ServerLog(PhysicalNames.Server(catalog, server), PhysicalNames.PostgresqlLog(catalog, server), IsReplica: false));

    /// <summary>Of all servers on RDS.</summary>
    public static IEnumerable<ServerLog> Of(EnvironmentCatalog catalog) => catalog.Servers.Where(server => server.Rds is not null).SelectMany(server => Of(catalog, server));
}
