namespace Pulumi.Generator.Schema;

/// <summary><c>array</c>.</summary>
public sealed record ListType(SchemaType Items) : SchemaType
{
    /// <inheritdoc/>
    public override IEnumerable<ObjectDefinition> Objects => Items.Objects;
}
