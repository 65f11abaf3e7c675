using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>How much of a server an RDS Proxy may take.</summary>
/// <param name="MaxConnectionsPercent">Of <c>max_connections</c>: what it may open.</param>
/// <param name="MaxIdleConnectionsPercent">Of <c>max_connections</c>: what it may keep idle.</param>
/// <param name="Connections">What it may open, of all services and both logins of each.</param>
internal sealed record ProxyPlan(int MaxConnectionsPercent, int MaxIdleConnectionsPercent, int Connections)
{
    /// <summary>Leaves room for administrators, migrations and what connects directly, however little of that is declared.</summary>
    private const int MostPercent = 80;

    /// <summary>Of a server with <see cref="Server.Proxy"/> set.</summary>
    public static ProxyPlan Of(EnvironmentCatalog catalog, Server server) => Beside(BudgetPlan.BesideProxy(catalog, server), server.Proxy!);

    /// <summary>
    /// Whether it has a second address, for reads. Amazon RDS User Guide, "RDS Proxy": of an instance it reaches the writer only; a cluster's readers have
    /// an endpoint of their own.
    /// </summary>
    public static bool HasReadEndpoint(Server server) => server is { Proxy: not null, Rds.Aurora.Instances: > 1 };

    /// <summary>What is declared; else what the rest of the server's budget leaves.</summary>
    public static ProxyPlan Beside(Budget others, RdsProxy proxy)
    {
        var most = proxy.MaxConnectionsPercent ?? Math.Clamp(100 * (others.Usable - others.Total) / others.MaxConnections, 1, MostPercent);
        var idle = Math.Min(proxy.MaxIdleConnectionsPercent ?? most / 2, most);
        return new ProxyPlan(most, idle, (int)Math.Ceiling(others.MaxConnections * (most / 100m)));
    }
}
