using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Testing;

namespace Infra.Tests.Components;

/// <summary>What a catalogue declares, as text that is read in reviews: each resource as <c>type::name</c>, its inputs below it, all sorted, passwords masked.</summary>
internal static partial class ResourceListing
{
    private const int Width = 120;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Of(IEnumerable<MockResourceArgs> resources)
    {
        var lines = new List<string>();
        foreach (var resource in resources.OrderBy(resource => $"{resource.Type}::{resource.Name}", StringComparer.Ordinal))
        {
            lines.Add($"{resource.Type}::{resource.Name}");
            if (!string.IsNullOrEmpty(resource.Id))
                lines.Add($"  (import) {resource.Id}");
            foreach (var (name, value) in resource.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
                Add(lines, "  ", name, Node(value));
        }

        return lines;
    }

    /// <summary>In one line where that is short, else a line for each part: a changed part is then a changed line.</summary>
    private static void Add(List<string> lines, string indent, string name, JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue(out string? script) && script.Contains('\n', StringComparison.Ordinal))
        {
            lines.Add($"{indent}{name}: |");
            lines.AddRange(script.TrimEnd('\n').Split('\n').Select(row => $"{indent}  {row}".TrimEnd()));
            return;
        }

        var line = $"{indent}{name}: {value?.ToJsonString(Plain) ?? "null"}";
        if (line.Length <= Width || value is not (JsonObject or JsonArray))
        {
            lines.Add(line);
            return;
        }

        lines.Add($"{indent}{name}:");
        if (value is JsonObject map)
        {
            foreach (var (key, item) in map)
                Add(lines, indent + "  ", key, item);
        }
        else
        {
            foreach (var item in value.AsArray())
                Add(lines, indent + "  ", "-", item);
        }
    }

    private static JsonNode? Node(object? value) => value switch
    {
        ImmutableDictionary<string, object> map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        ImmutableArray<object> list => new JsonArray([.. list.Select(Node)]),
        string text => Text(Password().Replace(text, "[secret]")),
        _ => JsonSerializer.SerializeToNode(value),
    };

    /// <summary>Policies, dashboards and containers are JSON within text: shown as what they say.</summary>
    private static JsonNode Text(string text)
    {
        if (!text.StartsWith('{') && !text.StartsWith('['))
            return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary>As the mocks make them.</summary>
    [GeneratedRegex("password of [a-z0-9-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
