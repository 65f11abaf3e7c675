namespace Infra.Catalog;

/// <summary>How a client keeps its connections; null where it does not say, and its driver's default holds.</summary>
/// <param name="Serverless">Whether processes come and go with requests.</param>
/// <param name="Minimum">Connections per process that stay open while nothing is asked.</param>
/// <param name="IdleTimeout">Idle time after which a connection is closed.</param>
/// <param name="AcquireTimeout">Longest wait for a connection of the pool.</param>
/// <param name="ConnectTimeout">Longest time that a login takes.</param>
/// <param name="PreparedStatements">Whether it prepares statements that outlive a transaction.</param>
public sealed record ClientPool(bool? Serverless, int? Minimum, TimeSpan? IdleTimeout, TimeSpan? AcquireTimeout, TimeSpan? ConnectTimeout, bool? PreparedStatements);
