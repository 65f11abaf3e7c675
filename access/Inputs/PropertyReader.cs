using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access.Inputs;

/// <summary>Reads typed values from an object and collects what is wrong. A value that is absent, unknown yet or wrong reads as null.</summary>
internal sealed class PropertyReader
{
    private readonly PropertyMap values;
    private readonly string prefix;

    public PropertyReader(PropertyMap values)
        : this(values, "", [])
    {
    }

    private PropertyReader(PropertyMap values, string prefix, List<CheckFailure> problems)
    {
        this.values = values;
        this.prefix = prefix;
        Problems = problems;
    }

    /// <summary>Everything found wrong so far, here and in nested objects.</summary>
    public List<CheckFailure> Problems { get; }

    /// <summary>Names of the properties that are there.</summary>
    public IEnumerable<string> Names => values.Keys;

    public string? Text(string name)
        => Known(name) is not { } value ? null : value.TryGetString(out var text) ? text : Wrong<string>(name, value, "a string");

    public bool? Bool(string name)
    {
        if (Known(name) is not { } value)
            return null;
        if (value.TryGetBool(out var flag))
            return flag;
        // Configuration of a default provider arrives as text.
        return value.TryGetString(out var text) && bool.TryParse(text, out flag) ? flag : Wrong<bool?>(name, value, "true or false");
    }

    public int? Integer(string name)
    {
        if (Known(name) is not { } value)
            return null;
        if (value.TryGetNumber(out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue)
            return (int)number;
        return value.TryGetString(out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : Wrong<int?>(name, value, "a whole number");
    }

    public ImmutableArray<string>? TextList(string name)
    {
        if (List(name) is not { } items)
            return null;
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].TryGetString(out var text))
                texts.Add(text);
            else if (!items[i].IsComputed)
                Problem($"{name}[{i}]", $"found {items[i]}, expected a string");
        }

        return texts.ToImmutable();
    }

    public ImmutableSortedDictionary<string, string>? TextMap(string name)
    {
        if (Map(name) is not { } members)
            return null;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in members)
        {
            if (value.TryGetString(out var text))
                texts.Add(key, text);
            else if (!value.IsComputed)
                Problem(Member(name, key), $"found {value}, expected a string");
        }

        return texts.ToImmutable();
    }

    /// <summary>A reader for each object of a map, by key.</summary>
    public IEnumerable<KeyValuePair<string, PropertyReader>> Objects(string name)
    {
        foreach (var (key, value) in Map(name) ?? PropertyMap.Empty)
        {
            if (value.TryGetMap(out var members))
                yield return new(key, new PropertyReader(members, $"{prefix}{Member(name, key)}.", Problems));
            else if (!value.IsComputed)
                Problem(Member(name, key), $"found {value}, expected an object");
        }
    }

    /// <summary>A reader for each object of a list.</summary>
    public IEnumerable<PropertyReader> ObjectList(string name)
    {
        var items = List(name) ?? [];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].TryGetMap(out var members))
                yield return new PropertyReader(members, $"{prefix}{name}[{i}].", Problems);
            else if (!items[i].IsComputed)
                Problem($"{name}[{i}]", $"found {items[i]}, expected an object");
        }
    }

    /// <summary>The members of this object as texts: for maps inside maps.</summary>
    public ImmutableSortedDictionary<string, string> Texts()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in values.Keys)
        {
            if (Text(name) is { } text)
                texts.Add(name, text);
        }

        return texts.ToImmutable();
    }

    /// <summary>Whether the property is given, known or not.</summary>
    public bool Has(string name) => values.TryGetValue(name, out var value) && !value.IsNull;

    /// <summary>Whether the property will have a value that is not known yet.</summary>
    public bool IsUnknown(string name) => values.TryGetValue(name, out var value) && value.IsComputed;

    public void Problem(string name, string reason) => Problems.Add(new CheckFailure(prefix + name, reason));

    /// <summary>Property path of a member of a map.</summary>
    public static string Member(string name, string key)
        => key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{name}.{key}" : $"{name}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    private PropertyValue? Known(string name)
        => values.TryGetValue(name, out var value) && !value.IsNull && !value.IsComputed ? value : null;

    private ImmutableArray<PropertyValue>? List(string name)
    {
        if (Known(name) is not { } value)
            return null;
        if (value.TryGetArray(out var items))
            return items;
        return value.TryGetString(out var text) && Parse(text) is { } texts ? [.. texts.Select(Property.Of)] : Wrong<ImmutableArray<PropertyValue>?>(name, value, "a list");
    }

    // Configuration of a default provider, and of the environment, arrives as text.
    private static string[]? Parse(string json)
    {
        try
        {
            return json.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private PropertyMap? Map(string name)
        => Known(name) is not { } value ? null : value.TryGetMap(out var map) ? map : Wrong<PropertyMap>(name, value, "an object");

    private T? Wrong<T>(string name, PropertyValue found, string expected)
    {
        Problem(name, $"found {found}, expected {expected}");
        return default;
    }
}
