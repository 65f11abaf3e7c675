namespace Infra.Catalog;

/// <summary>What is promised for one kind of failure.</summary>
/// <param name="Failure"><c>database</c>, <c>failover</c>, <c>region</c> or <c>table</c>.</param>
/// <param name="Rto">Time until it works again.</param>
/// <param name="Rpo">Time whose data may be lost.</param>
public sealed record RecoveryTarget(string Failure, TimeSpan Rto, TimeSpan Rpo);
