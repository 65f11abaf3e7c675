using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>Snapshots by AWS Backup in a locked vault, with a copy in the second region. Restoring to a point in time stays RDS's own.</summary>
/// <param name="At">When, in UTC. Default 05:00.</param>
/// <param name="RetentionDays">Days that a snapshot and its copy are kept. Default 35.</param>
/// <param name="ChangeableForDays">Days in which the lock can still be taken off, at least 3, after which nobody can, ever; null: a lock that an administrator can take off.</param>
/// <param name="RestoreTest">When the newest snapshot is restored on trial, in UTC. Default mon:06:00.</param>
public sealed record SnapshotBackups(DailyTime At, int RetentionDays, int? ChangeableForDays, WeeklyTime RestoreTest);
