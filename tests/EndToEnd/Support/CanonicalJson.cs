using System.Text.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Support;

/// <summary>JSON with sorted members, so that equal values are equal texts.</summary>
internal static class CanonicalJson
{
    /// <summary>The member of an object; what is absent, null, or empty is the same nothing.</summary>
    public static string Of(JsonElement element, string member)
        => element.TryGetProperty(member, out var value) && Sort(JsonNode.Parse(value.GetRawText())) is { } sorted ? sorted.ToJsonString() : "{}";

    private static JsonNode? Sort(JsonNode? node)
        => node switch
        {
            JsonObject members => new JsonObject(members
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => KeyValuePair.Create(m.Key, Sort(m.Value?.DeepClone())))),
            JsonArray items => new JsonArray([.. items.Select(item => Sort(item?.DeepClone()))]),
            _ => node?.DeepClone(),
        };
}
