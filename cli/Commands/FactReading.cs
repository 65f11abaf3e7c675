using Pulumi.Experimental;

namespace Dbready.Commands;

/// <summary>Reads facts; what is absent is empty.</summary>
internal static class FactReading
{
    /// <summary>A text.</summary>
    public static string Text(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : "";

    /// <summary>A text, or null where it is absent.</summary>
    public static string? OptionalText(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number.</summary>
    public static int Integer(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.TryGetNumber(out var number) ? (int)number : 0;

    /// <summary>A list of texts.</summary>
    public static IEnumerable<string> Texts(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.Items(name).Select(item => item.TryGetString(out var text) ? text : null).OfType<string>();

    /// <summary>A map, or null where it is absent.</summary>
    public static ImmutableDictionary<string, PropertyValue>? Map(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.TryGetMap(out var map) ? map : null;

    /// <summary>A list of maps.</summary>
    public static IEnumerable<ImmutableDictionary<string, PropertyValue>> Maps(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.Items(name).Select(item => item.TryGetMap(out var map) ? map : null).OfType<ImmutableDictionary<string, PropertyValue>>();

    static ImmutableArray<PropertyValue> Items(this ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.TryGetArray(out var items) ? items : [];
}
