using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace Policies.Tests.Pages;

/// <summary>An example as a TypeScript program.</summary>
internal static class TypeScriptExample
{
    public static string Of(IReadOnlyCollection<ExampleResource> resources)
    {
        var text = new StringBuilder();
        foreach (var resource in resources)
        {
            text.Append("const ").Append(resource.Variable).Append(" = new ").Append(ClassOf(resource)).Append('(')
                .Append(resource.IsComponent ? ExampleJson.Of(resource.Type) + ", " : "").Append(ExampleJson.Of(resource.Name)).Append(", {\n");
            foreach (var (name, value) in resource.Inputs)
                text.Append("    ").Append(name).Append(": ").Append(Value(value, resources)).Append(",\n");
            text.Append('}').Append(OptionsOf(resource)).Append(");\n");
        }

        return text.ToString();
    }

    private static string ClassOf(ExampleResource resource)
        => resource.IsComponent ? "pulumi.ComponentResource" : string.Join('.', new[] { resource.Package, resource.Module, resource.Class }.Where(part => part.Length > 0));

    private static string OptionsOf(ExampleResource resource)
        => resource.Options is { } options ? ", { " + string.Join(", ", options.Select(option => $"{option.Key}: {Value(option.Value, [])}")) + " }" : "";

    private static string Value(JsonNode? value, IReadOnlyCollection<ExampleResource> resources) => value switch
    {
        JsonArray items => "[" + string.Join(", ", items.Select(item => Value(item, resources))) + "]",
        JsonObject members => "{ " + string.Join(", ", members.Select(member => $"{Key(member.Key)}: {Value(member.Value, resources)}")) + " }",
        JsonValue text when text.TryGetValue<string>(out var plain) && RawFault.ReferenceOf(plain) is { } name => ExampleResource.Camel(name) + ".id",
        null => "undefined",
        _ => ExampleJson.Of(value),
    };

    private static string Key(string key) => key.All(char.IsAsciiLetterOrDigit) ? key : ExampleJson.Of(key);
}
