namespace Pulumi.Generator.Schema;

/// <summary><c>object</c> with <c>additionalProperties</c>: values by name.</summary>
public sealed record MapType(SchemaType Values) : SchemaType
{
    /// <inheritdoc/>
    public override IEnumerable<ObjectDefinition> Objects => Values.Objects;
}
