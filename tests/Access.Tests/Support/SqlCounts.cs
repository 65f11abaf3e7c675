namespace Access.Tests.Support;

/// <summary>Statements, and how often a client waited for the server.</summary>
internal sealed class SqlCounts
{
    private int statements;
    private int roundTrips;

    public int Statements => statements;

    public int RoundTrips => roundTrips;

    public void AddStatement() => Interlocked.Increment(ref statements);

    public void AddRoundTrip() => Interlocked.Increment(ref roundTrips);

    public void Clear() => statements = roundTrips = 0;
}
