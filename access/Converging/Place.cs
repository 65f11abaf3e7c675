namespace Access.Converging;

/// <summary>Where a resource is changed, and what is changed by one at a time.</summary>
/// <param name="Database">The database; null: the one that roles and databases are managed from.</param>
/// <param name="LockKey">Lock in that database.</param>
/// <param name="SharedLockKey">Lock where roles and databases are managed, for what all databases share; null: none.</param>
internal sealed record Place(string? Database, string LockKey, string? SharedLockKey = null);
