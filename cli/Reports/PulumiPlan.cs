using System.Text.Json;
using Policies.Plan;

namespace Dbready.Reports;

/// <summary>The plan of a real engine: what <c>pulumi preview --json</c> writes.</summary>
internal static class PulumiPlan
{
    static readonly JsonDocumentOptions Depth = new() { MaxDepth = 1000 };

    /// <summary>Reads the steps.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">It is none of that command, or cannot be read.</exception>
    public static ImmutableArray<PlannedStep> Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Depth);
            return [.. document.RootElement.GetProperty("steps").EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UsageException($"--plan {path}: not a plan: {e.Message} Write it with: pulumi preview --json > {Path.GetFileName(path)}");
        }
    }

    static PlannedStep Read(JsonElement step)
    {
        var state = step.TryGetProperty("newState", out var next) && next.ValueKind == JsonValueKind.Object ? next : step.GetProperty("oldState");
        return new(
            step.GetProperty("urn").GetString()!,
            state.GetProperty("type").GetString()!,
            step.GetProperty("op").GetString()!,
            step.TryGetProperty("replaceReasons", out var reasons) && reasons.ValueKind == JsonValueKind.Array ? reasons.EnumerateArray().FirstOrDefault().ToString() : null)
        {
            Created = step.TryGetProperty("oldState", out var old) && old.ValueKind == JsonValueKind.Object && old.TryGetProperty("created", out var created) && created.TryGetDateTimeOffset(out var time)
                ? DateOnly.FromDateTime(time.UtcDateTime)
                : null,
        };
    }
}
