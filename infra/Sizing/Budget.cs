namespace Infra.Sizing;

/// <summary>A server's connections, and who may use how many of them.</summary>
/// <param name="MaxConnections">What the server accepts in all.</param>
/// <param name="SuperuserReserved">Kept for superusers.</param>
/// <param name="Reserved">Kept for the platform.</param>
/// <param name="HeadroomPercent">Of the rest, kept free.</param>
/// <param name="Lines">Who may use how many.</param>
internal sealed record Budget(int MaxConnections, int SuperuserReserved, int Reserved, int HeadroomPercent, IReadOnlyList<BudgetLine> Lines)
{
    /// <summary>What the lines may use together; never negative.</summary>
    public int Usable => (int)(Math.Max(0L, MaxConnections - SuperuserReserved - Reserved) * (100 - HeadroomPercent) / 100);

    /// <summary>What the lines use together.</summary>
    public int Total => Lines.Sum(line => line.Connections);

    /// <summary>Whether the server never refuses one of them for want of a slot.</summary>
    public bool Fits => Total <= Usable;
}
