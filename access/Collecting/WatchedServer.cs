namespace Access.Collecting;

/// <summary>A server that is watched.</summary>
/// <param name="Name">The server.</param>
/// <param name="Secret">Name of the secret with its monitoring login; null: that is in a file.</param>
/// <param name="Pooler">The PgBouncer in front; null: none, or Neon's own.</param>
/// <param name="Backup">Whose backups have an age; null: nobody's, as on Neon, whose history is its storage.</param>
public sealed record WatchedServer(string Name, string? Secret, WatchedPooler? Pooler, WatchedBackup? Backup);
