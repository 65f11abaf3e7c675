namespace Pulumi.Generator.Schema;

/// <summary>One value of an enum.</summary>
/// <param name="Name">Name in C#, made from its name or, without one, from its value.</param>
/// <param name="Value">A string, or a number as written in the schema.</param>
/// <param name="Description">For the documentation.</param>
/// <param name="Deprecation">Why it should no longer be used; null while it may.</param>
public sealed record EnumMember(string Name, string Value, string? Description, string? Deprecation);
