namespace Measure;

/// <summary>How long a pack takes for a whole stack.</summary>
/// <param name="Pack">The pack, for people.</param>
/// <param name="Policies">Rules that ran.</param>
/// <param name="Resources">Resources of the stack.</param>
/// <param name="ResourceSeconds">All resource checks, one request each.</param>
/// <param name="StackSeconds">The stack check.</param>
internal sealed record PackTimes(string Pack, int Policies, int Resources, double ResourceSeconds, double StackSeconds)
{
    /// <summary>Both together, per resource.</summary>
    public double MicrosecondsPerResource => (ResourceSeconds + StackSeconds) / Resources * 1e6;
}
