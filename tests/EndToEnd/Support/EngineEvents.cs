using System.Text.Json;

namespace EndToEnd.Support;

/// <summary>The released engine's own event log (<c>--event-log</c>), one JSON object a line.</summary>
internal static class EngineEvents
{
    /// <summary>The policy findings of a log, sorted.</summary>
    public static IReadOnlyList<PolicyFinding> PolicyFindings(string path)
        => [.. Events(path, "policyEvent")
            .Select(e => new PolicyFinding(Text(e, "policyName"), Text(e, "resourceUrn"), Text(e, "message").Trim()))
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Urn, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];

    /// <summary>The events of one kind, in order.</summary>
    public static IEnumerable<JsonElement> Events(string path, string kind)
        => File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(e => e.TryGetProperty(kind, out _))
            .Select(e => e.GetProperty(kind));

    private static string Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
