using Pulumi.Experimental;

namespace Engine;

/// <summary>One property that differs between state and program.</summary>
/// <param name="Path">The path: <c>tags.team</c>, <c>parameters[0].value</c>.</param>
/// <param name="Old">The value in the state; <see langword="null"/> when it is added.</param>
/// <param name="New">The value of the program; <see langword="null"/> when it is removed.</param>
/// <param name="Replaces">Whether this change replaces the resource.</param>
public sealed record PropertyDiff(string Path, PropertyValue? Old, PropertyValue? New, bool Replaces);
