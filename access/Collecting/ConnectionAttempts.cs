namespace Access.Collecting;

/// <summary>Connections that were tried in an interval.</summary>
internal sealed class ConnectionAttempts
{
    private readonly List<string> failures = [];
    private int succeeded;

    /// <summary>Why those that failed did, each reason once.</summary>
    public IEnumerable<string> Failures => failures.Distinct(StringComparer.Ordinal);

    /// <summary>In per cent.</summary>
    public double SuccessPercent => 100d * succeeded / Math.Max(1, succeeded + failures.Count);

    public void Succeeded() => succeeded++;

    public void Failed(string reason) => failures.Add(reason);
}
