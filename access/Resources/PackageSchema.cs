using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Access.Functions;
using Access.Servers;

namespace Access.Resources;

/// <summary>The schema of package <c>access</c>, written from the definitions that the provider itself works with.</summary>
internal static class PackageSchema
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string version, IEnumerable<ResourceKind> kinds, IEnumerable<AccessFunction> functions)
    {
        var schema = new JsonObject
        {
            ["name"] = "access",
            ["version"] = version,
            ["displayName"] = "Access",
            ["description"] = "Least-privilege PostgreSQL databases, roles and grants.",
            ["language"] = new JsonObject
            {
                ["csharp"] = new JsonObject
                {
                    ["rootNamespace"] = "Pulumi",
                    ["namespaces"] = new JsonObject { ["access"] = "Access" },
                    ["respectSchemaVersion"] = true,
                },
            },
            ["config"] = new JsonObject(),
            ["provider"] = new JsonObject
            {
                ["description"] = "A connection to one PostgreSQL server.",
                ["inputProperties"] = Properties(ServerSettings.Properties, isInput: true),
                ["properties"] = Properties(ServerSettings.Properties, isInput: false),
            },
            ["types"] = NamedTypes.Write(),
            ["resources"] = new JsonObject(kinds.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Token, Resource(k)))),
            ["functions"] = new JsonObject(functions.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Token, Function(f)))),
        };
        return schema.ToJsonString(Format) + "\n";
    }

    public static JsonObject Properties(IEnumerable<PropertyDefinition> properties, bool isInput)
        => new(properties.Where(p => !isInput || !p.Output).Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, Property(p, isInput))));

    public static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => JsonValue.Create(n))]);

    private static JsonObject Property(PropertyDefinition property, bool isInput)
    {
        var schema = property.Type.Write();
        schema["description"] = property.Description;
        if (property.Secret)
            schema["secret"] = true;
        if (property.Replaces && isInput)
            schema["willReplaceOnChanges"] = true;
        return schema;
    }

    private static JsonObject Function(AccessFunction function)
        => new() { ["description"] = function.Description, ["inputs"] = Object(function.Inputs), ["outputs"] = Object(function.Outputs) };

    private static JsonObject Object(ImmutableArray<PropertyDefinition> properties)
        => new()
        {
            ["type"] = "object",
            ["properties"] = Properties(properties, isInput: false),
            ["required"] = Names(properties.Where(p => p.Required || p.Always || p.Default is not null).Select(p => p.Name)),
        };

    private static JsonObject Resource(ResourceKind kind)
        => new()
        {
            ["description"] = kind.Description,
            ["inputProperties"] = Properties(kind.Properties, isInput: true),
            ["requiredInputs"] = Names(kind.Properties.Where(p => p.Required).Select(p => p.Name)),
            ["properties"] = Properties(kind.Properties, isInput: false),
            ["required"] = Names(kind.Properties.Where(p => p.Required || p.Always || p.Default is not null).Select(p => p.Name)),
        };
}
