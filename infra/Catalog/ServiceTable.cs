namespace Infra.Catalog;

/// <summary>A table that the catalogue says something about; a migration makes it.</summary>
/// <param name="Name">Name in PostgreSQL.</param>
/// <param name="Schema">Schema that it is in. Default: the first of the database's.</param>
/// <param name="IsSensitive">Its rows are not for everybody who may read it. Default false.</param>
/// <param name="Rows">Condition of the rows that are seen and written, as SQL; null: no row level security.</param>
public sealed record ServiceTable(string Name, string Schema, bool IsSensitive, string? Rows);
