using System.Globalization;
using Pulumi.Experimental;

namespace Dbready.Reports;

/// <summary>Property values as people and JSON readers see them: secrets and unknowns say that they are.</summary>
internal static class PropertyText
{
    /// <summary>Stands for a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>Stands for a value that only an update will know.</summary>
    public const string Unknown = "[unknown]";

    /// <summary>The value's leaves by path, sorted; a list or map without any is its own leaf.</summary>
    public static IEnumerable<(string Path, string Text)> Leaves(string path, PropertyValue value)
    {
        if (!value.IsSecret && value.TryGetMap(out var map) && map.Count > 0)
            return map.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Leaves($"{path}.{pair.Key}", pair.Value));
        if (!value.IsSecret && value.TryGetArray(out var array) && array.Length > 0)
            return array.SelectMany((item, i) => Leaves($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", item));
        return [(path, Leaf(value))];
    }

    static string Leaf(PropertyValue value)
    {
        if (value.IsSecret)
            return Secret;
        if (value.IsComputed)
            return Unknown;
        if (value.TryGetString(out var text))
            return text;
        if (value.TryGetBool(out var flag))
            return flag ? "true" : "false";
        if (value.TryGetNumber(out var number))
            return number.ToString("R", CultureInfo.InvariantCulture);
        if (value.TryGetResource(out var reference))
            return reference.URN.ToString()!;
        return value.Type switch
        {
            PropertyValueType.Array => "[]",
            PropertyValueType.Map => "{}",
            PropertyValueType.Null => "null",
            _ => "[" + value.Type.ToString().ToLowerInvariant() + "]",
        };
    }
}
