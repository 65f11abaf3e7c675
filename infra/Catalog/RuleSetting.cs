using System.Collections.Immutable;

namespace Infra.Catalog;

/// <summary>Level and limits of a rule, for the environment or for one service or server.</summary>
/// <param name="Name">The rule's id; inside <paramref name="Services"/> the key of a service or server.</param>
/// <param name="Level"><c>advisory</c>, <c>mandatory</c>, <c>disabled</c>, for an environment also <c>remediate</c>; null: the rule's own.</param>
/// <param name="Values">Limits as numbers and words as lists, by name.</param>
/// <param name="Services">What differs for single services and servers.</param>
public sealed record RuleSetting(string Name, string? Level, ImmutableSortedDictionary<string, object> Values, IReadOnlyList<RuleSetting> Services);
