using System.Text.Json;
using Testing;

namespace EndToEnd;

/// <summary>Resources of a program that knows nothing of this project, and the rule that they must trip.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">What the URN of the finding must end with.</param>
/// <param name="Resources">The resources: type, name, inputs, and the name of a parent.</param>
/// <param name="Stack">The stack; a few rules run in dev only.</param>
public sealed record RawFault(string Rule, string Resource, JsonElement Resources, string Stack = "prod")
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>All of the committed tables.</summary>
    public static IEnumerable<RawFault> All()
        => Directory.EnumerateFiles(Repository.PathOf("tests", "EndToEnd", "raw-faults"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<RawFault[]>(File.ReadAllText(file), Web)!);

    /// <inheritdoc/>
    public override string ToString() => $"{Rule} {Resource}";
}
