namespace Pulumi.Generator.Schema;

/// <summary>A reference to an object of the package.</summary>
public sealed record ObjectType(ObjectDefinition Definition) : SchemaType
{
    /// <inheritdoc/>
    public override IEnumerable<ObjectDefinition> Objects => [Definition];
}
