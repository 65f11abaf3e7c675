using Engine;

namespace Dbready.Reports;

/// <summary>A resource and what an update would do with it.</summary>
/// <param name="Urn">The full name.</param>
/// <param name="Type">The type token.</param>
/// <param name="Parent">URN of the parent; empty for roots.</param>
/// <param name="Op">What would be done.</param>
/// <param name="Changes">Paths of the properties that differ.</param>
/// <param name="Replacing">Those of them that replace the resource.</param>
internal sealed record PlannedResource(
    string Urn, string Type, string Parent, StepOp Op, ImmutableArray<string> Changes, ImmutableArray<string> Replacing)
{
    /// <summary>The last part of the URN.</summary>
    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>The properties that differ, as people read them.</summary>
    public string ChangeText => string.Join(", ", Changes.Select(path => Replacing.Contains(path, StringComparer.Ordinal) ? path + " (replaces)" : path));
}
