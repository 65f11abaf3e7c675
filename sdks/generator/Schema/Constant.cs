namespace Pulumi.Generator.Schema;

/// <summary>A literal in a schema.</summary>
/// <param name="Kind">Boolean, integer, number or string.</param>
/// <param name="Text">A string's characters; anything else as written in JSON.</param>
public sealed record Constant(PrimitiveKind Kind, string Text);
