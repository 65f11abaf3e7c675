using Engine;

namespace Dbready.Reports;

/// <summary>A resource and what an update would do with it.</summary>
/// <param name="Urn">The full name.</param>
/// <param name="Type">The type token.</param>
/// <param name="Parent">URN of the parent; empty for roots.</param>
/// <param name="Op">What would be done.</param>
/// <param name="Changes">Paths of the properties that differ; those that replace end with an exclamation mark.</param>
internal sealed record PlannedResource(string Urn, string Type, string Parent, StepOp Op, ImmutableArray<string> Changes)
{
    /// <summary>The last part of the URN.</summary>
    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
}
