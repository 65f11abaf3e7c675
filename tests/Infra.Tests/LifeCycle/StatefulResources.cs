using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Components;
using Testing;

namespace Infra.Tests.LifeCycle;

/// <summary>What one catalogue declares beside what an earlier one declared: whether a deploy of it would lose something.</summary>
internal static class StatefulResources
{
    /// <summary>Types whose loss is a loss of data or of the way to it.</summary>
    private static readonly string[] Types =
    [
        "access:index:Database", "access:index:Role", "aws:rds/instance:Instance", "aws:secretsmanager/secret:Secret", "aws:kms/key:Key",
        "neon:index/project:Project", "random:index/randomPassword:RandomPassword",
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, ImmutableHashSet<string>>> Replacing = new(ReadReplacing);

    /// <summary>Resources of the earlier one that are gone, or whose changed inputs replace them.</summary>
    public static IEnumerable<string> Lost(DeclaredStack before, DeclaredStack after)
    {
        var now = after.Mocks.Resources.ToDictionary(resource => $"{resource.Type}::{resource.Name}", resource => resource.Inputs, StringComparer.Ordinal);
        foreach (var old in before.Mocks.Resources.Where(resource => Types.Contains(resource.Type)))
        {
            var key = $"{old.Type}::{old.Name}";
            if (!now.TryGetValue(key, out var inputs))
                yield return $"delete {key}";
            else if (Replacing.Value.GetValueOrDefault(old.Type!) is { } properties)
            {
                foreach (var property in properties.Where(property => !Same(old.Inputs.GetValueOrDefault(property), inputs.GetValueOrDefault(property))))
                    yield return $"replace {key} for {property}";
            }
        }
    }

    private static bool Same(object? left, object? right) => JsonSerializer.Serialize(left) == JsonSerializer.Serialize(right);

    private static Dictionary<string, ImmutableHashSet<string>> ReadReplacing()
    {
        var replacing = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (var package in (string[])["aws", "neon", "access", "random"])
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("sdks", package, "schema.json")));
            foreach (var resource in schema.RootElement.GetProperty("resources").EnumerateObject())
            {
                replacing[resource.Name] = resource.Value.TryGetProperty("inputProperties", out var inputs)
                    ? [.. inputs.EnumerateObject().Where(input => input.Value.TryGetProperty("willReplaceOnChanges", out var replaces) && replaces.GetBoolean()).Select(input => input.Name)]
                    : [];
            }
        }

        return replacing;
    }
}
