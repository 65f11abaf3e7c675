using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text.Json;

namespace Policies.Model;

/// <summary>A statement of an IAM policy document.</summary>
public sealed class PolicyStatement
{
    private readonly JsonElement json;

    internal PolicyStatement(JsonElement json, string path)
    {
        this.json = json;
        Path = path;
    }

    /// <summary>Where it stands in the document: <c>Statement[0]</c>.</summary>
    public string Path { get; }

    /// <summary>Whether it allows something; else it denies.</summary>
    public bool IsAllow => json.TryGetProperty("Effect", out var effect) && effect.ValueEquals("Allow");

    /// <summary>Whether it holds under a condition.</summary>
    public bool HasCondition => json.TryGetProperty("Condition", out var condition) && condition.ValueKind == JsonValueKind.Object && condition.EnumerateObject().Any();

    /// <summary>Whether it is for everybody, or everybody but some.</summary>
    public bool IsForEverybody => json.TryGetProperty("NotPrincipal", out _) || Principals.Contains("*", StringComparer.Ordinal);

    /// <summary>The AWS principals.</summary>
    public ImmutableArray<string> Principals
        => json.TryGetProperty("Principal", out var principal)
            ? principal.ValueKind == JsonValueKind.Object ? Texts(principal, "AWS") : Texts(json, "Principal")
            : [];

    /// <summary>What it is for.</summary>
    public ImmutableArray<string> Resources => Texts(json, "Resource");

    /// <summary>Whether it is for everything but some.</summary>
    public bool HasNotResource => json.TryGetProperty("NotResource", out _);

    /// <summary>Whether it covers an action: by its name, by a pattern, or by leaving it out of an exception.</summary>
    public bool Covers(string action)
        => json.TryGetProperty("NotAction", out _)
            ? !Texts(json, "NotAction").Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, action))
            : Texts(json, "Action").Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, action));

    private static ImmutableArray<string> Texts(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return [value.GetString()!];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
    }
}
