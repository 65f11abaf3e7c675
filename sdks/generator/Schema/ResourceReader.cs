using System.Collections.Immutable;
using Pulumi.Generator.Json;
using Pulumi.Generator.Naming;

namespace Pulumi.Generator.Schema;

/// <summary>Reads resources, components and the provider.</summary>
sealed class ResourceReader(PropertyReader properties, FunctionReader functions)
{
    static readonly string[] Names =
    [
        "description", "type", "inputProperties", "requiredInputs", "properties", "required", "stateInputs", "aliases",
        "deprecationMessage", "language", "isComponent", "methods", "isOverlay", "overlaySupportedLanguages",
    ];

    /// <summary>Reads a resource.</summary>
    public ResourceDefinition Read(string token, SchemaNode node)
    {
        node.Expect(Names);
        var name = Identifiers.UpperFirst(node["language"]?["csharp"]?.String("name") ?? token.Split(':')[^1]);
        return ReadMembers(token, name, node) with
        {
            IsComponent = node.Flag("isComponent"),
            State = ReadState(node["stateInputs"]),
            Aliases = [.. (node["aliases"]?.List() ?? []).Select(ReadAlias)],
            Methods = functions.ReadMethods(token, node["methods"]),
        };
    }

    /// <summary>Reads the provider of a package; without a section of its own it has no configuration.</summary>
    public ResourceDefinition ReadProvider(string package, SchemaNode? node)
    {
        node?.Expect(Names);
        var provider = ReadMembers("pulumi:providers:" + package, "Provider", node);
        return provider with
        {
            IsProvider = true,
            // Values of a provider come back as JSON texts; the official generator leaves out those that a string cannot stand for.
            Properties = [.. provider.Properties.Where(p => p.Type is EnumType or PrimitiveType { Kind: PrimitiveKind.String })],
        };
    }

    ResourceDefinition ReadMembers(string token, string name, SchemaNode? node) => new()
    {
        Token = token,
        CSharpName = name,
        Properties = properties.Read(node, "properties", "required", name),
        Inputs = properties.Read(node, "inputProperties", "requiredInputs"),
        Description = node?.String("description"),
        Deprecation = node?.String("deprecationMessage"),
    };

    ImmutableArray<PropertyDefinition>? ReadState(SchemaNode? node)
    {
        node?.Expect("type", "description", "properties", "required");
        return node is null ? null : properties.Read(node, "properties", "required");
    }

    static string ReadAlias(SchemaNode node)
    {
        node.Expect("type");
        node.Require("type");
        return node.String("type") ?? "";
    }
}
