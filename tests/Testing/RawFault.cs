using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Testing;

/// <summary>Resources of a program that knows nothing of this project, and the rule that they must trip.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">What the URN of the finding must end with.</param>
/// <param name="Resources">The resources: type, name, inputs, options, and the name of a parent. <c>${name.id}</c> in an input is the id of another one.</param>
/// <param name="Fix">What makes them compliant: more resources, and by name what changes in those above; null removes an input, or as the type the whole resource.</param>
/// <param name="Stack">The stack; a few rules run in dev only.</param>
public sealed partial record RawFault(string Rule, string Resource, JsonArray Resources, JsonArray? Fix, string Stack = "prod")
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>All of the committed tables.</summary>
    public static IEnumerable<RawFault> All() => Tables().SelectMany(table => table);

    /// <summary>The committed tables, one for each area of rules.</summary>
    public static IEnumerable<RawFault[]> Tables()
        => Directory.EnumerateFiles(Repository.PathOf("tests", "EndToEnd", "raw-faults"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<RawFault[]>(File.ReadAllText(file), Web)!);

    /// <summary>The name that a text refers to (<c>${name.id}</c>); null when it is plain.</summary>
    public static string? ReferenceOf(string text) => Reference().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The resources without the fault, each after those that it refers to.</summary>
    public JsonArray Repaired()
    {
        var byName = Resources.Concat(Fix ?? []).GroupBy(resource => (string)resource!["name"]!).ToDictionary(
            group => group.Key, group => group.Aggregate(new JsonObject(), (merged, next) => Merge(merged, next!.AsObject())), StringComparer.Ordinal);
        var ordered = new List<string>();
        foreach (var name in byName.Keys)
            Add(name);
        return [.. ordered.Select(name => byName[name]).Where(resource => resource.ContainsKey("type")).Select(resource => (JsonNode?)resource)];

        void Add(string name)
        {
            if (ordered.Contains(name))
                return;
            foreach (var reference in References().Matches(byName[name].ToJsonString()).Select(match => match.Groups["name"].Value))
                Add(reference);
            ordered.Add(name);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule} {Resource}";

    // JSON merge patch (RFC 7396).
    private static JsonObject Merge(JsonObject into, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
                into.Remove(name);
            else if (value is JsonObject members)
                into[name] = Merge(into[name] as JsonObject ?? [], members);
            else
                into[name] = value.DeepClone();
        }

        return into;
    }

    [GeneratedRegex(@"^\$\{(?<name>[^.}]+)\.id\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\$\{(?<name>[^.}]+)\.id\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex References();
}
