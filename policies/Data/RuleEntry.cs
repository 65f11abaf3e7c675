using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Data;

/// <summary>A rule in the catalogue.</summary>
/// <param name="Number">Area and number: <c>B1</c>.</param>
/// <param name="Id">Kebab-case.</param>
/// <param name="Severity">How much is at stake.</param>
/// <param name="Dev">Level in dev, preview and staging.</param>
/// <param name="Prod">Level in prod.</param>
/// <param name="Equivalents">What other rule sets call it, by the set's short name; empty where none has it.</param>
public sealed record RuleEntry(
    string Number, string Id, Severity Severity, EnforcementLevel Dev, EnforcementLevel Prod,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Equivalents)
{
    /// <summary>The letter of its area.</summary>
    public string Area => Number[..1];
}
