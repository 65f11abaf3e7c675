namespace Infra.Catalog;

/// <summary>What a Neon project may use in a month; when it is used up, every compute of the project stops. Null: no limit.</summary>
/// <param name="ActiveTime">Time with a compute running.</param>
/// <param name="ComputeTime">Processor time over all computes.</param>
/// <param name="LogicalSizeGiB">Size of a branch at most, in GiB.</param>
/// <param name="WrittenDataGiB">Data written, in GiB.</param>
/// <param name="DataTransferGiB">Data sent to clients, in GiB.</param>
public sealed record NeonQuota(TimeSpan? ActiveTime, TimeSpan? ComputeTime, int? LogicalSizeGiB, int? WrittenDataGiB, int? DataTransferGiB);
