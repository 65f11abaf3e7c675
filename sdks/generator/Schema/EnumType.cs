namespace Pulumi.Generator.Schema;

/// <summary>A reference to an enum of the package.</summary>
public sealed record EnumType(EnumDefinition Definition) : SchemaType;
