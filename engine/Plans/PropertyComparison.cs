using System.Collections.Immutable;
using Engine.Offline;
using Pulumi.Experimental;

namespace Engine.Plans;

/// <summary>
/// Compares the inputs in the state with those of the program. Bookkeeping (names that begin with two underscores) and values
/// that a provider filled in (listed in <c>__defaults</c>) are no changes; secretness is none either.
/// </summary>
internal sealed class PropertyComparison
{
    private const string Defaults = "__defaults";
    private readonly ImmutableArray<PropertyDiff>.Builder diffs = ImmutableArray.CreateBuilder<PropertyDiff>();
    private readonly ImmutableArray<string>.Builder notComparable = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<PropertyDiff> Diffs => diffs.ToImmutable();

    public ImmutableArray<string> NotComparable => notComparable.ToImmutable();

    public static PropertyComparison Run(
        ImmutableDictionary<string, PropertyValue> olds, ImmutableDictionary<string, PropertyValue> news, ResourceSchema? schema)
    {
        var comparison = new PropertyComparison();
        comparison.Members("", olds, news, schema?.Inputs, replaces: false);
        return comparison;
    }

    private void Members(
        string path,
        ImmutableDictionary<string, PropertyValue> olds,
        ImmutableDictionary<string, PropertyValue> news,
        ImmutableDictionary<string, SchemaProperty>? properties,
        bool replaces)
    {
        foreach (var key in olds.Keys.Union(news.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (key.StartsWith("__", StringComparison.Ordinal))
                continue;
            var old = Present(olds, key);
            var @new = Present(news, key);
            if (@new is null && IsDefault(olds, key))
                continue;
            var property = properties?.GetValueOrDefault(key);
            Value(PropertyPath.Join(path, key), old, @new, property?.Type, replaces || property is { Replaces: true });
        }
    }

    private void Value(string path, PropertyValue? old, PropertyValue? @new, SchemaType? type, bool replaces)
    {
        if (old is null && @new is null)
            return;
        if (old is null || @new is null)
        {
            diffs.Add(new PropertyDiff(path, old, @new, replaces));
        }
        else if (old is { IsComputed: true, IsSecret: true })
        {
            notComparable.Add(path);
        }
        else if (old.TryGetMap(out var oldMap) && @new.TryGetMap(out var newMap))
        {
            Members(path, oldMap, newMap, ObjectType(type)?.Properties, replaces);
        }
        else if (old.TryGetArray(out var oldList) && @new.TryGetArray(out var newList))
        {
            for (var i = 0; i < Math.Max(oldList.Length, newList.Length); i++)
                Value($"{path}[{i}]", At(oldList, i), At(newList, i), type?.Element, replaces);
        }
        else if (!ValueEquality.Same(old, @new))
        {
            diffs.Add(new PropertyDiff(path, old, @new, replaces));
        }
    }

    private static SchemaType? ObjectType(SchemaType? type)
        => type?.Kind == SchemaKind.Union ? type.Alternatives.FirstOrDefault(a => a.Kind == SchemaKind.Object) : type;

    private static PropertyValue? At(ImmutableArray<PropertyValue> list, int index) => index < list.Length ? list[index] : null;

    private static PropertyValue? Present(ImmutableDictionary<string, PropertyValue> map, string key)
        => map.TryGetValue(key, out var value) && !value.IsNull ? value : null;

    private static bool IsDefault(ImmutableDictionary<string, PropertyValue> olds, string key)
        => olds.TryGetValue(Defaults, out var names) && names.TryGetArray(out var list)
            && list.Any(n => n.TryGetString(out var name) && string.Equals(name, key, StringComparison.Ordinal));
}
