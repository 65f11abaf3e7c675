using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>What people and engines are told about a rule.</summary>
/// <param name="Id">Kebab-case, never reused.</param>
/// <param name="Number">Area and number in the catalogue of rules: <c>B1</c>.</param>
/// <param name="Title">What must hold, in a few words.</param>
/// <param name="Description">What must hold and why, in one or two sentences.</param>
/// <param name="Severity">How much is at stake.</param>
/// <param name="Levels">Level per environment.</param>
public sealed record RuleInfo(string Id, string Number, string Title, string Description, Severity Severity, RuleLevels Levels)
{
    /// <summary>The page that explains it, from the root of the clone.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The numbers that configuration may change.</summary>
    public ImmutableArray<RuleLimit> Limits { get; init; } = [];

    /// <summary>The words that configuration may change.</summary>
    public ImmutableArray<RuleWords> Words { get; init; } = [];
}
