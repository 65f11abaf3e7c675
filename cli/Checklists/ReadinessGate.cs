using Policies.Data;

namespace Dbready.Checklists;

/// <summary>A step on the way to production.</summary>
/// <param name="Name"><c>infrastructure</c>, before anything is deployed on it; <c>production</c>, before users come.</param>
/// <param name="Areas">Areas of rules that count.</param>
/// <param name="Lists">Ids of the lists that are gone through.</param>
internal sealed record ReadinessGate(string Name, ImmutableArray<string> Areas, ImmutableArray<string> Lists)
{
    /// <summary>Whether a rule counts; one that is not of this clone's pack always does.</summary>
    public bool Counts(string rule) => RuleCatalogue.Instance.Find(rule) is not { } entry || Areas.Contains(entry.Area, StringComparer.Ordinal);
}
