using System.Text.Json;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads the type of a value. Objects and enums are looked up among the package's own.</summary>
sealed class TypeReader(
    string package,
    IReadOnlyDictionary<string, ObjectDefinition> objects,
    IReadOnlyDictionary<string, EnumDefinition> enums,
    IReadOnlySet<string> resources)
{
    /// <summary>Names that the type of a value can have.</summary>
    public static readonly string[] Names = ["type", "$ref", "items", "additionalProperties", "oneOf", "discriminator", "plain"];

    const string TypeWords = "one of \"string\", \"integer\", \"number\", \"boolean\", \"array\", \"object\"";
    const string ReferenceWords = "\"#/types/<token>\" or \"#/resources/<token>\" of this package, \"#/provider\", or one of " +
        "\"pulumi.json#/Any\", \"pulumi.json#/Json\", \"pulumi.json#/Asset\", \"pulumi.json#/Archive\"";

    /// <summary>What a value is taken for after a problem was noted.</summary>
    static readonly SchemaType Unreadable = new PrimitiveType(PrimitiveKind.Any);

    /// <summary>Reads a type that stands alone.</summary>
    public SchemaType Read(SchemaNode node)
    {
        node.Expect([.. Names, "description"]);
        return ReadNamed(node);
    }

    /// <summary>Reads the type of a property, whose other names are somebody else's.</summary>
    public SchemaType ReadNamed(SchemaNode node)
    {
        if (node.Kind != JsonValueKind.Object)
            return Unreadable;
        var type = node["$ref"] is { } reference ? Reference(reference, node)
            : node["oneOf"] is { } cases ? Union(cases)
            : node.Require("type") is { } kind && kind.Is(JsonValueKind.String, TypeWords) ? Named(kind, node)
            : Unreadable;
        return type with { Plain = node.Flag("plain") };
    }

    SchemaType Named(SchemaNode kind, SchemaNode node)
    {
        switch (kind.Text)
        {
            case "array":
                return node.Require("items") is { } items ? new ListType(Read(items)) : Unreadable;
            case "object":
                return new MapType(node["additionalProperties"] is { } values ? Read(values) : new PrimitiveType(PrimitiveKind.String));
            default:
                if (Primitive(kind.Text) is { } primitive)
                    return new PrimitiveType(primitive);
                kind.Wrong(TypeWords);
                return Unreadable;
        }
    }

    SchemaType Union(SchemaNode cases)
    {
        var list = cases.List();
        if (cases.Kind == JsonValueKind.Array && list.Length < 2)
            cases.Wrong("at least two types");
        return list.Length == 0 ? Unreadable : new UnionType([.. list.Select(Read)]);
    }

    SchemaType Reference(SchemaNode reference, SchemaNode node)
    {
        if (!reference.Is(JsonValueKind.String, ReferenceWords))
            return Unreadable;
        switch (reference.Text)
        {
            case "pulumi.json#/Any": return new PrimitiveType(PrimitiveKind.Any);
            case "pulumi.json#/Json": return new PrimitiveType(PrimitiveKind.Json);
            case "pulumi.json#/Asset": return new PrimitiveType(PrimitiveKind.Asset);
            case "pulumi.json#/Archive": return new PrimitiveType(PrimitiveKind.Archive);
            case "#/provider": return new ResourceType("pulumi:providers:" + package);
        }

        var token = Uri.UnescapeDataString(reference.Text);
        if (token.StartsWith("#/types/", StringComparison.Ordinal))
            return Definition(token["#/types/".Length..], reference, node);
        if (token.StartsWith("#/resources/", StringComparison.Ordinal) && resources.Contains(token = token["#/resources/".Length..]))
            return new ResourceType(token);
        reference.Unknown(ReferenceWords);
        return Unreadable;
    }

    SchemaType Definition(string token, SchemaNode reference, SchemaNode node)
    {
        if (objects.TryGetValue(token, out var definition))
            return new ObjectType(definition);
        if (enums.TryGetValue(token, out var values))
            return new EnumType(values);
        // A type that the schema only names is used through the primitive behind it.
        if (node.String("type") is { } kind && Primitive(kind) is { } primitive)
            return new PrimitiveType(primitive);
        reference.Unknown("a token in \"types\"");
        return Unreadable;
    }

    /// <summary>Primitive by its name in a schema, or null.</summary>
    public static PrimitiveKind? Primitive(string name) => name switch
    {
        "boolean" => PrimitiveKind.Boolean,
        "integer" => PrimitiveKind.Integer,
        "number" => PrimitiveKind.Number,
        "string" => PrimitiveKind.String,
        _ => null,
    };
}
