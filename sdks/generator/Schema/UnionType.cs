using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary><c>oneOf</c>: a value of one of several types.</summary>
public sealed record UnionType(ImmutableArray<SchemaType> Cases) : SchemaType
{
    /// <inheritdoc/>
    public override IEnumerable<ObjectDefinition> Objects => Cases.SelectMany(c => c.Objects);
}
