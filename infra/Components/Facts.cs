using System.Collections.Immutable;

namespace Infra.Components;

/// <summary>Builds the maps that facts are.</summary>
internal static class Facts
{
    /// <summary>A map without the entries that hold nothing.</summary>
    public static ImmutableDictionary<string, object?> Of(params ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            if (value is not null)
                map.Add(name, value);
        }

        return map.ToImmutable();
    }

    public static ImmutableArray<object?> List<T>(IEnumerable<T> items, Func<T, object?> select) => [.. items.Select(select)];

    public static ImmutableArray<object?> List(IEnumerable<string> items) => [.. items];

    public static int Seconds(TimeSpan time) => (int)time.TotalSeconds;

    public static int? Seconds(TimeSpan? time) => time is { } known ? Seconds(known) : null;
}
