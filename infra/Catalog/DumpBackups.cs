using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>A logical dump of each database, in a bucket in the second region.</summary>
/// <param name="At">When, in UTC. Default 02:00.</param>
/// <param name="RetentionDays">Days that a dump is kept. Default 30.</param>
/// <param name="StorageGiB">Disk of a task: room for one compressed dump. Default 50GiB.</param>
/// <param name="ObjectLock">Nobody without a permission of its own can delete a dump before its time. Default false.</param>
public sealed record DumpBackups(DailyTime At, int RetentionDays, int StorageGiB, bool ObjectLock);
