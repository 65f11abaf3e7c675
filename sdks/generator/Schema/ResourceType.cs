namespace Pulumi.Generator.Schema;

/// <summary>A reference to a resource or to the provider of the package.</summary>
public sealed record ResourceType(string Token) : SchemaType;
