using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Experimental;

namespace Engine.Plans;

/// <summary>Puts back the state's values where <c>ignoreChanges</c> says so.</summary>
internal static class IgnoredChanges
{
    public static ImmutableDictionary<string, PropertyValue> Apply(
        ImmutableDictionary<string, PropertyValue> news, ImmutableDictionary<string, PropertyValue> olds, ImmutableArray<string> paths)
    {
        var result = new PropertyValue(news);
        var source = new PropertyValue(olds);
        foreach (var path in paths)
            result = Reset(result, source, PropertyPath.Parse(path), 0)!;
        return result.TryGetMap(out var map) ? map : news;
    }

    private static PropertyValue? Reset(PropertyValue? current, PropertyValue? old, List<string> path, int depth)
    {
        if (depth == path.Count)
            return old;
        if (current is null)
            return old is null || depth < path.Count - 1 ? current : old;
        var step = path[depth];
        if (current.TryGetMap(out var map))
        {
            var olds = old is not null && old.TryGetMap(out var oldMap) ? oldMap : ImmutableDictionary<string, PropertyValue>.Empty;
            foreach (var key in step == "*" ? map.Keys.Union(olds.Keys, StringComparer.Ordinal) : [step])
            {
                var value = Reset(map.GetValueOrDefault(key), olds.GetValueOrDefault(key), path, depth + 1);
                map = value is null ? map.Remove(key) : map.SetItem(key, value);
            }

            return new PropertyValue(map).WithSecret(current.IsSecret);
        }

        if (!current.TryGetArray(out var list) || old is null || !old.TryGetArray(out var oldList))
            return current;
        for (var i = 0; i < Math.Min(list.Length, oldList.Length); i++)
        {
            if (step == "*" || step == i.ToString(CultureInfo.InvariantCulture))
                list = list.SetItem(i, Reset(list[i], oldList[i], path, depth + 1) ?? PropertyValue.Null);
        }

        return new PropertyValue(list).WithSecret(current.IsSecret);
    }
}
