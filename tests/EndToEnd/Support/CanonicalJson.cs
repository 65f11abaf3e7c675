using System.Text.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Support;

/// <summary>JSON with sorted members and without what a bridge notes or fills in, so that equal values are equal texts.</summary>
internal static class CanonicalJson
{
    /// <summary>The members of a member of an object; empty lists in it are left out.</summary>
    public static IReadOnlyList<string> Of(JsonElement element, string member)
        => element.TryGetProperty(member, out var value)
            ? [.. value.EnumerateObject()
                .Where(m => m.Name != BridgedInputs.Defaults && !IsFilledIn(value, m.Name))
                .Where(m => m.Value is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > 0)
                .Select(m => $"{m.Name}: {Sort(JsonNode.Parse(m.Value.GetRawText()))?.ToJsonString()}")
                .Order(StringComparer.Ordinal)]
            : [];

    private static bool IsFilledIn(JsonElement members, string name)
        => members.TryGetProperty(BridgedInputs.Defaults, out var filled) && filled.EnumerateArray().Any(item => item.GetString() == name);

    // A list of URNs is a set.
    private static bool IsUrn(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("urn:", StringComparison.Ordinal);

    // The released CLI shows the content of archives too.
    private static bool IsArchive(JsonObject members)
        => members[Pulumi.Rpc.WireConstants.SignatureKey] is JsonValue kind && kind.TryGetValue<string>(out var text) && text == Pulumi.Rpc.WireConstants.Archive;

    private static JsonNode? Sort(JsonNode? node)
        => node switch
        {
            JsonObject members when IsArchive(members) => "[archive]",
            JsonObject members => new JsonObject(members
                .Where(m => m.Key != BridgedInputs.Defaults)
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => KeyValuePair.Create(m.Key, Sort(m.Value?.DeepClone())))),
            JsonArray items => new JsonArray([.. items.Select(item => Sort(item?.DeepClone())).OrderBy(item => IsUrn(item) ? item!.ToString() : "", StringComparer.Ordinal)]),
            _ => node?.DeepClone(),
        };
}
