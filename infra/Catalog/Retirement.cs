namespace Infra.Catalog;

/// <summary>The end of a database: of the one that a service moved away from, or of a service's only one.</summary>
/// <param name="After">First day on which it may be removed from the catalogue.</param>
/// <param name="Dump">Where its final dump is; null: there is none yet, and in production Pulumi protects the database.</param>
public sealed record Retirement(DateOnly After, string? Dump);
