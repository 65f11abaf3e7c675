using System.Text.Json;
using Testing;

namespace EndToEnd.Support;

/// <summary>The steps of <c>pulumi preview --json</c>.</summary>
internal static class PlannedResources
{
    /// <summary>What each resource would become: <c>newState</c> by URN; deletes have none.</summary>
    public static IReadOnlyDictionary<string, JsonElement> NewStates(ProcessResult preview)
        => Steps(preview).Where(step => step.TryGetProperty("newState", out _))
            .ToDictionary(step => step.GetProperty("urn").GetString()!, step => step.GetProperty("newState"), StringComparer.Ordinal);

    /// <summary>The operations that would change something: <c>create urn</c>, <c>replace urn</c> …</summary>
    public static IReadOnlyList<string> Changes(ProcessResult preview)
        => [.. Steps(preview)
            .Select(step => (Op: step.GetProperty("op").GetString()!, Urn: step.GetProperty("urn").GetString()!))
            .Where(step => step.Op is not ("same" or "read" or "refresh"))
            .Select(step => $"{step.Op} {step.Urn}")];

    private static IEnumerable<JsonElement> Steps(ProcessResult preview)
    {
        Assert.True(preview.Output.StartsWith('{'), preview.All);
        return [.. JsonDocument.Parse(preview.Output).RootElement.GetProperty("steps").EnumerateArray()];
    }
}
