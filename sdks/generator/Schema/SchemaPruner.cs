using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Generator.Schema;

/// <summary>Takes what a project uses out of a large schema: resources and functions with every type they reach, no descriptions.</summary>
public static class SchemaPruner
{
    static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Tokens in a list: one per line, from # on a comment.</summary>
    public static IReadOnlyList<string> ReadTokens(string list) =>
        [.. list.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    /// <summary>The schema with only these tokens. Throws <see cref="KeyNotFoundException"/> with each that it does not have.</summary>
    public static string Prune(string schema, IReadOnlyCollection<string> tokens)
    {
        var root = JsonNode.Parse(schema)!.AsObject();
        var missing = tokens.Where(t => Find(root, "resources", t) is null && Find(root, "functions", t) is null).ToList();
        if (missing.Count > 0)
            throw new KeyNotFoundException("not in the schema: " + string.Join(", ", missing));

        var kept = new HashSet<string>(tokens, StringComparer.Ordinal);
        var waiting = new Queue<JsonNode>(tokens.Select(t => Find(root, "resources", t) ?? Find(root, "functions", t)!));
        foreach (var always in new[] { root["provider"], root["config"] }.OfType<JsonNode>())
            waiting.Enqueue(always);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var (section, token) in References(node))
            {
                if (Find(root, section, token) is { } target && kept.Add(token))
                    waiting.Enqueue(target);
            }
        }

        foreach (var section in new[] { "resources", "functions", "types" })
            Keep(root, section, kept);
        RemoveDescriptions(root);
        return root.ToJsonString(Format) + "\n";
    }

    static JsonNode? Find(JsonObject root, string section, string token) => (root[section] as JsonObject)?[token];

    static void Keep(JsonObject root, string section, HashSet<string> kept)
    {
        if (root[section] is not JsonObject members)
            return;
        foreach (var token in members.Select(m => m.Key).Where(k => !kept.Contains(k)).ToList())
            members.Remove(token);
    }

    /// <summary>What a node refers to: types and resources by $ref, functions by methods.</summary>
    static IEnumerable<(string Section, string Token)> References(JsonNode node)
    {
        if (node is JsonArray array)
            return array.OfType<JsonNode>().SelectMany(References);
        if (node is not JsonObject members)
            return [];
        IEnumerable<(string, string)> own = [];
        if (members["$ref"] is JsonValue value && value.TryGetValue<string>(out var text)
            && text.Split('/', 3) is ["#", var section, var token])
            own = [(section, Uri.UnescapeDataString(token))];
        else if (members["methods"] is JsonObject methods)
            own = methods.Select(m => ("functions", m.Value!.ToString()));
        return own.Concat(members.Select(m => m.Value).OfType<JsonNode>().SelectMany(References));
    }

    /// <summary>A property may be called description: only texts are descriptions.</summary>
    static void RemoveDescriptions(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            if (members["description"] is JsonValue)
                members.Remove("description");
            foreach (var (_, member) in members)
                RemoveDescriptions(member);
        }
        else if (node is JsonArray array)
        {
            foreach (var item in array)
                RemoveDescriptions(item);
        }
    }
}
