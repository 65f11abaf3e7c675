namespace Pulumi.Generator.Schema;

/// <summary>A type without parts.</summary>
public sealed record PrimitiveType(PrimitiveKind Kind) : SchemaType;
