namespace Access.Collecting;

/// <summary>What RDS keeps backups of.</summary>
/// <param name="Identifier">Identifier of the instance or cluster.</param>
/// <param name="IsCluster">An Aurora cluster.</param>
public sealed record WatchedBackup(string Identifier, bool IsCluster);
