namespace Infra.Catalog;

/// <summary>What a server is made from instead of being empty.</summary>
/// <param name="From">Key of the server whose backups it comes from; null with a snapshot.</param>
/// <param name="At">Point in time, UTC; null: the latest there is.</param>
/// <param name="Snapshot">Identifier of a snapshot; null: a point in time.</param>
public sealed record RestorePoint(string? From, DateTimeOffset? At, string? Snapshot);
