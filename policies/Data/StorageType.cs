namespace Policies.Data;

/// <summary>A storage type of RDS, with what may be provisioned on it.</summary>
/// <param name="Name">Such as <c>gp3</c>.</param>
/// <param name="UsdPerGiBMonth">List price of space, in one zone.</param>
/// <param name="ProvisionedFromGiB">The size from which operations can be provisioned; null where they never can.</param>
/// <param name="MinIops">Fewest operations per second that can be provisioned.</param>
/// <param name="MaxIops">Most of them.</param>
/// <param name="MaxIopsPerGiB">Most of them per GiB.</param>
/// <param name="IncludedIops">Those that the price of the space includes.</param>
/// <param name="UsdPerIopsMonth">List price of each more.</param>
/// <param name="MinThroughputMiBps">Least throughput that can be provisioned, in MiB per second; null where none can.</param>
/// <param name="MaxThroughputMiBps">Most of it.</param>
/// <param name="IncludedThroughputMiBps">That which the price of the space includes.</param>
/// <param name="UsdPerMiBpsMonth">List price of each more.</param>
public sealed record StorageType(
    string Name,
    double UsdPerGiBMonth,
    double? ProvisionedFromGiB = null,
    double MinIops = 0,
    double MaxIops = 0,
    double MaxIopsPerGiB = 0,
    double IncludedIops = 0,
    double UsdPerIopsMonth = 0,
    double? MinThroughputMiBps = null,
    double MaxThroughputMiBps = 0,
    double IncludedThroughputMiBps = 0,
    double UsdPerMiBpsMonth = 0);
