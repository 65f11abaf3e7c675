using System.Text.Json;
using Pulumi;

namespace RawProgram;

/// <summary>JSON to inputs: <c>${name.id}</c> is the id of a resource declared before, which a preview does not know.</summary>
internal static class InputReader
{
    public static object? Read(JsonElement value, IReadOnlyDictionary<string, Resource> declared)
        => value.ValueKind switch
        {
            JsonValueKind.String => Text(value.GetString()!, declared),
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => value.EnumerateArray().Select(item => Read(item, declared)).ToList(),
            JsonValueKind.Object => value.EnumerateObject().ToDictionary(m => m.Name, m => Read(m.Value, declared), StringComparer.Ordinal),
            _ => null,
        };

    private static object Text(string text, IReadOnlyDictionary<string, Resource> declared)
        => text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith(".id}", StringComparison.Ordinal)
            ? ((CustomResource)declared[text[2..^4]]).Id
            : text;
}
