using System.Collections.Immutable;

namespace Engine;

/// <summary>What an update would do with one resource.</summary>
/// <param name="Urn">The resource, by its new name.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Op">What would be done.</param>
/// <param name="Diffs">The properties that differ, by path; empty for creates and deletes.</param>
public sealed record ResourceStep(string Urn, string Type, StepOp Op, ImmutableArray<PropertyDiff> Diffs)
{
    /// <summary>The name in the state, where an alias led to it; otherwise <see langword="null"/>.</summary>
    public string? OldUrn { get; init; }

    /// <summary>Whether it is protected: an update with this delete or replace would be refused.</summary>
    public bool Protected { get; init; }

    /// <summary>Paths of secrets that could not be compared, because the state's passphrase is not known. Never a change.</summary>
    public ImmutableArray<string> NotComparable { get; init; } = [];
}
