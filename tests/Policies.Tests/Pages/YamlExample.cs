using System.Text;
using System.Text.Json.Nodes;

namespace Policies.Tests.Pages;

/// <summary>An example as a Pulumi YAML program.</summary>
internal static class YamlExample
{
    public static string Of(IEnumerable<ExampleResource> resources)
    {
        var text = new StringBuilder("resources:\n");
        foreach (var resource in resources)
        {
            text.Append("  ").Append(resource.Name).Append(":\n    type: ").Append(resource.Type).Append('\n');
            Write(text, "    properties", resource.Inputs);
            if (resource.Options is { } options)
                Write(text, "    options", options);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, JsonObject members)
    {
        if (members.Count == 0)
            return;
        text.Append(name).Append(":\n");
        foreach (var (key, value) in members)
            text.Append("      ").Append(key).Append(": ").Append(Value(value)).Append('\n');
    }

    // Flow style, which is JSON but for quotes that are not needed.
    private static string Value(JsonNode? value) => value switch
    {
        JsonArray items => "[" + string.Join(", ", items.Select(Value)) + "]",
        JsonObject members => "{ " + string.Join(", ", members.Select(member => $"{Key(member.Key)}: {Value(member.Value)}")) + " }",
        null => "null",
        _ => ExampleJson.Of(value),
    };

    private static string Key(string key) => key.All(char.IsAsciiLetterOrDigit) ? key : ExampleJson.Of(key);
}
