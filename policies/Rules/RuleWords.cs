using System.Collections.Immutable;

namespace Policies.Rules;

/// <summary>Words that a rule compares with, and that configuration may change: regions, names.</summary>
/// <param name="Name">Name in the configuration.</param>
/// <param name="Default">What holds without configuration.</param>
/// <param name="Description">Meaning.</param>
public sealed record RuleWords(string Name, ImmutableArray<string> Default, string Description);
