using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Experimental;

namespace Engine.Offline;

/// <summary>Reads the types of a package schema.</summary>
internal sealed class SchemaTypes(JsonElement root)
{
    private const string LocalPrefix = "#/types/";
    private readonly ConcurrentDictionary<string, SchemaType> named = new(StringComparer.Ordinal);

    public ResourceSchema ReadResource(string token, JsonElement resource)
        => new(
            token,
            ReadProperties(resource, "inputProperties"),
            Names(resource, "requiredInputs"),
            ReadProperties(resource, "properties"));

    private ImmutableDictionary<string, SchemaProperty> ReadProperties(JsonElement owner, string name)
        => owner.TryGetProperty(name, out var all)
            ? all.EnumerateObject().ToImmutableDictionary(p => p.Name, p => ReadProperty(p.Value), StringComparer.Ordinal)
            : ImmutableDictionary<string, SchemaProperty>.Empty;

    private SchemaProperty ReadProperty(JsonElement property)
        => new(
            property.TryGetProperty("const", out var constant)
                ? new SchemaType(SchemaKind.Enum) { Values = [Constant(constant)] }
                : ReadType(property),
            Flag(property, "secret"),
            Flag(property, "willReplaceOnChanges"));

    private SchemaType ReadType(JsonElement type)
    {
        if (type.TryGetProperty("oneOf", out var alternatives))
            return new SchemaType(SchemaKind.Union) { Alternatives = [.. alternatives.EnumerateArray().Select(ReadType)] };
        if (type.TryGetProperty("$ref", out var reference))
            return ReadReference(Uri.UnescapeDataString(reference.GetString()!));
        return (type.TryGetProperty("type", out var kind) ? kind.GetString() : null) switch
        {
            "boolean" => new SchemaType(SchemaKind.Boolean),
            "integer" => new SchemaType(SchemaKind.Integer),
            "number" => new SchemaType(SchemaKind.Number),
            "string" => SchemaType.Text,
            "array" => new SchemaType(SchemaKind.List) { Element = Element(type, "items", SchemaType.Any) },
            "object" => new SchemaType(SchemaKind.Map) { Element = Element(type, "additionalProperties", SchemaType.Text) },
            _ => SchemaType.Any,
        };
    }

    private SchemaType Element(JsonElement type, string name, SchemaType otherwise)
        => type.TryGetProperty(name, out var element) ? ReadType(element) : otherwise;

    // Types of other packages and resources of this one are taken as they come.
    private SchemaType ReadReference(string reference)
    {
        if (reference is "pulumi.json#/Asset" or "pulumi.json#/Archive")
            return new SchemaType(SchemaKind.Asset);
        if (reference == "pulumi.json#/Json")
            return SchemaType.Text;
        if (!reference.StartsWith(LocalPrefix, StringComparison.Ordinal)
            || !root.TryGetProperty("types", out var types)
            || !types.TryGetProperty(reference.AsSpan(LocalPrefix.Length), out var type))
            return SchemaType.Any;
        return named.GetOrAdd(reference[LocalPrefix.Length..], ReadNamed, type);
    }

    private SchemaType ReadNamed(string token, JsonElement type)
        => type.TryGetProperty("enum", out var values)
            ? new SchemaType(SchemaKind.Enum) { Token = token, Values = [.. values.EnumerateArray().Select(v => Constant(v.GetProperty("value")))] }
            : SchemaType.Object(token, Names(type, "required"), () => ReadProperties(type, "properties"));

    private static PropertyValue Constant(JsonElement value)
        => value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => new PropertyValue(value.GetBoolean()),
            JsonValueKind.Number => new PropertyValue(value.GetDouble()),
            _ => new PropertyValue(value.GetString()!),
        };

    private static ImmutableArray<string> Names(JsonElement owner, string name)
        => owner.TryGetProperty(name, out var names) ? [.. names.EnumerateArray().Select(n => n.GetString()!)] : [];

    private static bool Flag(JsonElement owner, string name) => owner.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
