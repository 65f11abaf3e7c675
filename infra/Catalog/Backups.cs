namespace Infra.Catalog;

/// <summary>Backups beside those that RDS keeps of each instance itself.</summary>
/// <param name="Region">A second region, where copies and dumps are kept.</param>
/// <param name="KmsKeyArn">Key in that region; null: one is declared there.</param>
/// <param name="Snapshots">Daily snapshots by AWS Backup; null: none.</param>
/// <param name="Dump">Daily logical dumps; null: none.</param>
public sealed record Backups(string Region, string? KmsKeyArn, SnapshotBackups? Snapshots, DumpBackups? Dump);
