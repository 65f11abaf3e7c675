namespace Infra.Sizing.Cost;

/// <summary>One thing that is paid for.</summary>
/// <param name="Server">Key of the server that it belongs to; empty for what the environment shares.</param>
/// <param name="Item">What, in the platform's words.</param>
/// <param name="Quantity">How many units a month, at least.</param>
/// <param name="Price">Price of a unit; null when none is known.</param>
internal sealed record CostLine(string Server, string Item, decimal Quantity, Price? Price)
{
    /// <summary>How many units at most, where something grows by itself; else <see cref="Quantity"/>.</summary>
    public decimal MostQuantity { get; init; } = Quantity;

    /// <summary>US dollars a month, to the cent; null when no price is known.</summary>
    public decimal? MonthlyUsd => Usd(Quantity);

    /// <summary>US dollars a month at most.</summary>
    public decimal? MostUsd => Usd(MostQuantity);

    private decimal? Usd(decimal quantity) => Price is null ? null : decimal.Round(quantity * Price.Usd, 2, MidpointRounding.AwayFromZero);
}
