namespace Infra.Catalog;

/// <summary>A major upgrade, which nothing but this declares: it cannot be undone.</summary>
/// <param name="From">Version before.</param>
/// <param name="To">Version after.</param>
/// <param name="Method"><c>inPlace</c>, with an outage, or <c>blueGreen</c>, on a copy that is switched to.</param>
/// <param name="Approval">Who approved it.</param>
public sealed record EngineUpgrade(string From, string To, string Method, string Approval)
{
    /// <summary>With an outage.</summary>
    public const string InPlace = "inPlace";

    /// <summary>On a copy that is switched to.</summary>
    public const string BlueGreen = "blueGreen";
}
