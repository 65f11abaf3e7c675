using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>Every rule that there is to check, and what other rule sets call it.</summary>
/// <param name="Date">The day on which the sets were read.</param>
/// <param name="Source">Where the list comes from.</param>
/// <param name="Areas">Names of the areas, by their letters.</param>
/// <param name="Sets">Names of the rule sets, by their short names.</param>
/// <param name="Rules">The rules, by area and number.</param>
public sealed record RuleCatalogue(
    DateOnly Date, string Source, ImmutableSortedDictionary<string, string> Areas, ImmutableDictionary<string, string> Sets, ImmutableArray<RuleEntry> Rules)
{
    private static readonly Lazy<RuleCatalogue> File = new(() => DataFile.Read<RuleCatalogue>("rules.json"));

    /// <summary>The catalogue.</summary>
    public static RuleCatalogue Instance => File.Value;

    private readonly FrozenDictionary<string, RuleEntry> byId = Rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>What is known of a rule; null when there is none with this id.</summary>
    /// <param name="id">Its id.</param>
    public RuleEntry? Find(string id) => byId.GetValueOrDefault(id);
}
