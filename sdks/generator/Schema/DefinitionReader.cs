using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads the objects and enums of a package: first that they exist; then, as each may refer to each, what objects hold.</summary>
sealed class DefinitionReader
{
    readonly Dictionary<string, SchemaNode> nodes = new(StringComparer.Ordinal);

    /// <summary>Objects by token.</summary>
    public Dictionary<string, ObjectDefinition> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Enums by token.</summary>
    public Dictionary<string, EnumDefinition> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the section "types".</summary>
    public static DefinitionReader Read(ImmutableArray<KeyValuePair<string, SchemaNode>> types)
    {
        var reader = new DefinitionReader();
        foreach (var (token, node) in types)
            reader.Add(token, node);
        return reader;
    }

    /// <summary>Reads the properties of the objects.</summary>
    public void Complete(PropertyReader properties)
    {
        foreach (var (token, definition) in Objects)
            definition.Properties = properties.Read(nodes[token], "properties", "required");
    }

    void Add(string token, SchemaNode node)
    {
        node.Expect("type", "description", "properties", "required", "enum", "language", "isOverlay", "overlaySupportedLanguages");
        if (node.Kind != JsonValueKind.Object)
            return;
        nodes[token] = node;
        var kind = node["type"]?.Text ?? "object";
        if (kind == "object" && node["enum"] is null)
            Objects[token] = new ObjectDefinition(token, node.String("description"), node.Flag("isOverlay"));
        else if (TypeReader.Primitive(kind) is { } primitive and not PrimitiveKind.Boolean)
            Enums[token] = ReadEnum(token, primitive, node);
        else
            node["type"]!.Wrong("\"object\", or \"string\", \"integer\" or \"number\" with \"enum\"");
    }

    static EnumDefinition ReadEnum(string token, PrimitiveKind kind, SchemaNode node)
    {
        var members = ImmutableArray.CreateBuilder<EnumMember>();
        var className = token.Split(':')[^1];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in node.Require("enum")?.List() ?? [])
        {
            entry.Expect("name", "value", "description", "deprecationMessage");
            if (entry.Require("value") is not { } value)
                continue;
            if (value.Kind != (kind == PrimitiveKind.String ? JsonValueKind.String : JsonValueKind.Number))
                value.Wrong($"a value of type \"{kind.ToString().ToLowerInvariant()}\"");
            var name = entry.String("name") is { Length: > 0 } given ? given : value.Text;
            var csharpName = name.Length == 0 ? "" : Naming.Identifiers.EnumMember(name, Naming.Identifiers.UpperFirst(className));
            if (!Naming.Identifiers.IsValid(csharpName) || !names.Add(csharpName))
                entry.Wrong($"a \"name\" that makes a C# name of its own, other than {(csharpName.Length == 0 ? "nothing" : csharpName)}");
            members.Add(new EnumMember(csharpName, value.Text, entry.String("description"), entry.String("deprecationMessage")));
        }

        return new EnumDefinition(token, kind, node.String("description"), node.Flag("isOverlay"), members.ToImmutable());
    }
}
