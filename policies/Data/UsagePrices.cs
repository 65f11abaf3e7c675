using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>List prices of capacity that is billed by the hour.</summary>
/// <param name="Date">The day on which they were read.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="NeonUsdPerCuHour">Of a Neon compute unit, by plan.</param>
/// <param name="AuroraUsdPerAcuHour">Of an Aurora capacity unit.</param>
public sealed record UsagePrices(DateOnly Date, string Source, ImmutableDictionary<string, double> NeonUsdPerCuHour, double AuroraUsdPerAcuHour)
{
    private static readonly Lazy<UsagePrices> File = new(() => DataFile.Read<UsagePrices>("usage-prices.json"));

    /// <summary>The prices.</summary>
    public static UsagePrices Instance => File.Value;
}
