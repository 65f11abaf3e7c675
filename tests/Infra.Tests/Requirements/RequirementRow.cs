using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Tests.Requirements;

/// <summary>One input of one resource that a requirement rests on.</summary>
/// <param name="Catalogue">Stack or test catalogue.</param>
/// <param name="Resource"><c>type::name</c>.</param>
/// <param name="Path">Path of the input: <c>multiAz</c>, <c>databases[0].poolSize</c>, <c>parameters[name=work_mem].value</c>.</param>
/// <param name="Operator"><c>=</c>, <c>~</c> (contains) or <c>*</c> (anything).</param>
/// <param name="Expected">Its text.</param>
internal sealed record RequirementRow(string Catalogue, string Resource, string Path, char Operator, string Expected)
{
    public static RequirementRow Parse(string line)
    {
        var parts = line.Split(" | ");
        var at = parts[2].IndexOf(' ', StringComparison.Ordinal) + 1;
        return new RequirementRow(parts[0], parts[1], parts[2][..(at - 1)], parts[2][at], parts[2][(at + 1)..].TrimStart());
    }

    /// <summary>Whether the inputs of the resource hold it.</summary>
    public bool Holds(JsonNode inputs) => Find(inputs) is { } found && Operator switch
    {
        '=' => TextOf(found) == Expected,
        '~' => TextOf(found).Contains(Expected, StringComparison.Ordinal),
        _ => TextOf(found).Length > 0,
    };

    /// <summary>The same inputs without this one, or with something else in its place.</summary>
    public JsonNode Without(JsonNode inputs, bool altered)
    {
        var copy = inputs.DeepClone();
        var found = Find(copy)!;
        if (altered)
            found.ReplaceWith(JsonValue.Create("something else"));
        else if (found.Parent is JsonObject map)
            map.Remove(found.GetPropertyName());
        else
            ((JsonArray)found.Parent!).RemoveAt(found.GetElementIndex());
        return copy;
    }

    private JsonNode? Find(JsonNode inputs)
    {
        JsonNode? at = inputs;
        foreach (var step in Steps())
            at = step is ['[', .. var index, ']'] ? Item(at as JsonArray, index) : (at as JsonObject)?[step];
        return at;
    }

    /// <summary>The path's steps. A parameter's name has points of its own, but only between brackets.</summary>
    private IEnumerable<string> Steps()
    {
        var rest = Path;
        while (rest.Length > 0)
        {
            var length = rest[0] == '[' ? rest.IndexOf(']', StringComparison.Ordinal) + 1 : rest.IndexOfAny(['.', '[']);
            var step = length < 0 ? rest : rest[..length];
            yield return step;
            rest = rest[step.Length..].TrimStart('.');
        }
    }

    private static JsonNode? Item(JsonArray? list, string index)
    {
        if (list is null)
            return null;
        if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number < list.Count ? list[number] : null;
        var split = index.Split('=');
        return list.FirstOrDefault(item => item?[split[0]] is { } key && TextOf(key) == split[1]);
    }

    private static string TextOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };
}
