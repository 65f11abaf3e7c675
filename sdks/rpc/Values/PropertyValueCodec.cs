using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;

namespace Pulumi.Rpc;

/// <summary>Property values to and from <c>google.protobuf.Struct</c>. Secret and output wrappers become facts about the value inside.</summary>
public static class PropertyValueCodec
{
    /// <summary>Writes properties, in the order of their names.</summary>
    public static Struct ToStruct(IEnumerable<KeyValuePair<string, PropertyValue>> properties, WireOptions options)
    {
        var result = new Struct();
        foreach (var (name, value) in properties.OrderBy(p => p.Key, StringComparer.Ordinal))
            result.Fields.Add(name, PropertyValueWriter.Write(value, options));
        return result;
    }

    /// <summary>Writes one value.</summary>
    public static Value ToValue(PropertyValue value, WireOptions options) => PropertyValueWriter.Write(value, options);

    /// <summary>Reads properties; none when <paramref name="properties"/> is <see langword="null"/>.</summary>
    /// <exception cref="GrpcException">A special object is malformed or of a kind that is not known.</exception>
    public static ImmutableDictionary<string, PropertyValue> FromStruct(Struct? properties)
        => properties is null ? ImmutableDictionary<string, PropertyValue>.Empty : PropertyValueReader.ReadMap(properties);

    /// <summary>Reads one value.</summary>
    /// <exception cref="GrpcException">A special object is malformed or of a kind that is not known.</exception>
    public static PropertyValue FromValue(Value value) => PropertyValueReader.Read(value);
}
