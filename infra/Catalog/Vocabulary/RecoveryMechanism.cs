namespace Infra.Catalog.Vocabulary;

/// <summary>Something declared that ends a failure.</summary>
/// <param name="Name">What it is called, such as <c>point-in-time recovery</c>.</param>
/// <param name="Rto">Time until the database serves again; null: it depends on the size of the data, and is measured by drills.</param>
/// <param name="Rpo">Data lost at most, as time.</param>
internal sealed record RecoveryMechanism(string Name, TimeSpan? Rto, TimeSpan Rpo);
