using System.Collections.Immutable;
using Engine.Offline;
using Pulumi.Experimental;

namespace EndToEnd.Support;

/// <summary>Plausible values for what a cloud would have computed.</summary>
internal static class MadeUp
{
    /// <summary>A value of the given type: texts tell resource and property, lists have one element, so that programs can read into them.</summary>
    public static PropertyValue Value(SchemaType type, string resource, string property)
        => type.Kind switch
        {
            SchemaKind.Boolean => new(false),
            SchemaKind.Integer or SchemaKind.Number => new(property == "port" ? 5432 : 1),
            SchemaKind.List => new([Value(type.Element ?? SchemaType.Text, resource, property)]),
            SchemaKind.Object => new(type.Properties.ToImmutableDictionary(p => p.Key, p => Value(p.Value.Type, resource, p.Key), StringComparer.Ordinal)),
            SchemaKind.Map => new(ImmutableDictionary<string, PropertyValue>.Empty),
            SchemaKind.Enum when !type.Values.IsEmpty => type.Values[0],
            SchemaKind.Union when !type.Alternatives.IsEmpty => Value(type.Alternatives[0], resource, property),
            _ => new($"{resource}-{property}"),
        };
}
