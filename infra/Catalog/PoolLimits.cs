namespace Infra.Catalog;

/// <summary>Limits of one <c>[databases]</c> entry, per pooler task.</summary>
/// <param name="PoolSize">Server connections per user; null: the pooler's default.</param>
/// <param name="ReservePoolSize">More of them when a client has waited; null: the pooler's default.</param>
/// <param name="MaxDbConnections">Cap over all users; null: pool and reserve of one user.</param>
/// <param name="ReadOnly">Limits of the entry that leads to a replica, where there is one; null: the pooler's defaults.</param>
public sealed record PoolLimits(int? PoolSize, int? ReservePoolSize, int? MaxDbConnections, PoolLimits? ReadOnly = null);
