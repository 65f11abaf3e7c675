namespace Infra.Sizing;

/// <summary>One thing that a load asks of a server, beside what is declared.</summary>
/// <param name="Item">What.</param>
/// <param name="Declared">As declared.</param>
/// <param name="Wanted">What the load asks for.</param>
/// <param name="IsEnough">Whether the declared is no less.</param>
internal sealed record CapacityLine(string Item, string Declared, string Wanted, bool IsEnough);
