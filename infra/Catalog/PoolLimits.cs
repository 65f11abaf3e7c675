namespace Infra.Catalog;

/// <summary>Limits of one <c>[databases]</c> entry, per pooler task.</summary>
/// <param name="PoolSize">Server connections per user; null: the pooler's default.</param>
/// <param name="ReservePoolSize">More of them when a client has waited; null: the pooler's default.</param>
/// <param name="MaxDbConnections">Cap over all users; null: pool and reserve of one user.</param>
public sealed record PoolLimits(int? PoolSize, int? ReservePoolSize, int? MaxDbConnections);
