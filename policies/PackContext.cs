using Policies.Exemptions;

namespace Policies;

/// <summary>What the rules of a running pack share.</summary>
public sealed class PackContext
{
    /// <summary>A context.</summary>
    /// <param name="today">The day on which exemptions and versions must still hold. Default: today, in UTC.</param>
    /// <param name="evidence">Told of each judgement; called concurrently. Default: nobody is.</param>
    public PackContext(DateOnly? today = null, Action<Evidence>? evidence = null)
    {
        Today = today ?? DateOnly.FromDateTime(DateTime.UtcNow);
        Evidence = evidence;
        Exemptions = new ExemptionBook(Today);
    }

    /// <summary>The day on which exemptions and versions must still hold.</summary>
    public DateOnly Today { get; }

    /// <summary>Told of each judgement.</summary>
    public Action<Evidence>? Evidence { get; }

    internal ExemptionBook Exemptions { get; }
}
