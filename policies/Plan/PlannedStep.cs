using System.Collections.Immutable;

namespace Policies.Plan;

/// <summary>What an update would do with one resource.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Operation">The operation, in the engine's words: <c>create</c>, <c>update</c>, <c>replace</c>, <c>create-replacement</c>,
/// <c>delete-replaced</c>, <c>delete</c>, <c>same</c>, ….</param>
/// <param name="Cause">The path of the property whose change replaces the resource; null where none does, or it is not known.</param>
public sealed record PlannedStep(string Urn, string Type, string Operation, string? Cause = null)
{
    /// <summary>Of a parameter group, the names of the parameters whose values change.</summary>
    public ImmutableArray<string> ChangedParameters { get; init; } = [];

    /// <summary>Of a parameter group, the databases that it is for, by name with their maintenance windows.</summary>
    public ImmutableArray<(string Database, string Window)> Databases { get; init; } = [];

    /// <summary>The day on which the resource was created; null where it is not there yet, or the state does not say.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>The resource's name.</summary>
    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
