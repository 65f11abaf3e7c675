using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The storage types of RDS for PostgreSQL.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="BackupUsdPerGiBMonth">List price of backups beyond the size of the database, and of those in another region.</param>
/// <param name="Types">The types.</param>
public sealed record StorageTypes(DateOnly Date, string Source, double BackupUsdPerGiBMonth, ImmutableArray<StorageType> Types)
{
    private static readonly Lazy<StorageTypes> File = new(() => DataFile.Read<StorageTypes>("storage-types.json"));

    /// <summary>The list.</summary>
    public static StorageTypes Instance => File.Value;

    /// <summary>A type by its name; null when the list has none.</summary>
    public StorageType? Find(string? name) => Types.FirstOrDefault(type => type.Name == name);
}
