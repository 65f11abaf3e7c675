using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>An enum type of the package.</summary>
/// <param name="Token"><c>package:module:name</c>.</param>
/// <param name="Kind">String, number or integer.</param>
/// <param name="Description">For the documentation.</param>
/// <param name="Overlay">Written by hand in the official SDK: nothing is generated.</param>
/// <param name="Members">In the order of the schema.</param>
public sealed record EnumDefinition(
    string Token, PrimitiveKind Kind, string? Description, bool Overlay, ImmutableArray<EnumMember> Members);
