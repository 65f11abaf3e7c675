using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Access.Inputs;

/// <summary>Plain values as property values.</summary>
internal static class Property
{
    public static PropertyValue Of(string text) => new(text);

    public static PropertyValue Of(bool flag) => new(flag);

    public static PropertyValue Of(int number) => new(number);

    public static PropertyValue Of(IEnumerable<string> texts) => new([.. texts.Select(Of)]);

    public static PropertyValue Of(IEnumerable<KeyValuePair<string, string>> texts)
        => new(texts.ToImmutableDictionary(t => t.Key, t => Of(t.Value), StringComparer.Ordinal));

    /// <summary>Copies properties that are given.</summary>
    public static PropertyMap Copy(PropertyMap from, params ReadOnlySpan<string> names)
    {
        var copy = PropertyMap.Empty;
        foreach (var name in names)
        {
            if (from.TryGetValue(name, out var value) && !value.IsNull)
                copy = copy.Add(name, value);
        }

        return copy;
    }

    /// <summary>Settings as found, in the spelling of <paramref name="declared"/> where both mean the same.</summary>
    public static PropertyValue Settings(
        ImmutableSortedDictionary<string, string> found, ImmutableSortedDictionary<string, string> declared)
        => Of(found.Select(f =>
        {
            var name = declared.Keys.FirstOrDefault(d => string.Equals(d, f.Key, StringComparison.OrdinalIgnoreCase)) ?? f.Key;
            var same = declared.TryGetValue(name, out var value) && SettingText.Same(name, value, f.Value);
            return KeyValuePair.Create(name, same ? value! : f.Value);
        }));
}
