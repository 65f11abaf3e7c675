using System.Text.Json;

namespace Infra.Sizing.Cost;

/// <summary>The prices in <c>prices.json</c>, each with its source; the file carries its date.</summary>
internal sealed class PriceTable
{
    private const string BaseRegion = "us-east-1";
    private readonly Dictionary<(string Item, string? Region), Price> _prices = [];
    private readonly Dictionary<string, decimal> _factors = new(StringComparer.Ordinal);

    private PriceTable(JsonElement root)
    {
        AsOf = root.GetProperty("asOf").GetString()!;
        HoursPerMonth = root.GetProperty("hoursPerMonth").GetDecimal();
        foreach (var factor in root.GetProperty("regionFactors").EnumerateObject())
            _factors[factor.Name] = factor.Value.GetDecimal();
        foreach (var row in root.GetProperty("prices").EnumerateArray())
        {
            var region = row.TryGetProperty("region", out var named) ? named.GetString() : null;
            _prices.Add(
                (row.GetProperty("item").GetString()!, region),
                new Price(
                    row.GetProperty("usd").GetDecimal(),
                    row.GetProperty("unit").GetString()!,
                    row.GetProperty("source").GetString()!,
                    row.TryGetProperty("estimated", out var estimated) && estimated.GetBoolean()));
        }
    }

    /// <summary>The table that comes with the program.</summary>
    public static PriceTable Default { get; } = Load();

    /// <summary>Date of the newest figure, as <c>2026-09-11</c>.</summary>
    public string AsOf { get; }

    /// <summary>Hours that a month is counted as.</summary>
    public decimal HoursPerMonth { get; }

    /// <summary>The price of something in an AWS region; null when none is known. Without a row of the region's own, us-east-1's times the region's factor, as an estimate.</summary>
    public Price? Find(string item, string region)
    {
        if (_prices.TryGetValue((item, region), out var own))
            return own;
        if (!_prices.TryGetValue((item, null), out var price) || region == BaseRegion)
            return price;
        return _factors.TryGetValue(region, out var factor)
            ? price with { Usd = price.Usd * factor, IsEstimate = true, Source = $"{price.Source}, {BaseRegion} x {factor.ToString(System.Globalization.CultureInfo.InvariantCulture)}" }
            : price with { IsEstimate = true, Source = $"{price.Source}, {BaseRegion}" };
    }

    /// <summary>The price of something that costs the same everywhere.</summary>
    public Price? Find(string item) => Find(item, BaseRegion);

    private static PriceTable Load()
    {
        using var file = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.json")!;
        using var document = JsonDocument.Parse(file);
        return new PriceTable(document.RootElement);
    }
}
