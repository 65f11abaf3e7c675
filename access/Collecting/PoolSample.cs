namespace Access.Collecting;

/// <summary>What the pooler's console says, over all addresses: PgBouncer, "SHOW POOLS", "SHOW DATABASES", "SHOW STATS".</summary>
/// <param name="UsagePercent">Server connections in use of those that an entry may have, in per cent; of the fullest entry.</param>
/// <param name="WaitingClients">Clients that wait for a server connection.</param>
/// <param name="LongestWaitSeconds">How long the first of them has waited.</param>
/// <param name="MeanQueryMilliseconds">Mean time of the queries since the last time; null: there were none.</param>
public sealed record PoolSample(double UsagePercent, long WaitingClients, double LongestWaitSeconds, double? MeanQueryMilliseconds);
