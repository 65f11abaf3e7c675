using System.Collections.Immutable;
using System.Text.Json;

namespace Policies.Model;

/// <summary>Reads IAM policy documents.</summary>
public static class PolicyDocument
{
    /// <summary>The statements of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="statements">Its statements; none when it is no policy document.</param>
    public static bool TryRead(string json, out ImmutableArray<PolicyStatement> statements)
    {
        statements = [];
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("Statement", out var found))
                return false;
            var root = found.Clone();
            statements = root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select((item, i) => new PolicyStatement(item, FormattableString.Invariant($"Statement[{i}]")))]
                : root.ValueKind == JsonValueKind.Object ? [new PolicyStatement(root, "Statement")] : [];
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
