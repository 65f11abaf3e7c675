using System.Collections.Immutable;
using Access.Inputs;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access.Resources;

/// <summary>Compares the resource as it was last seen with the inputs that it shall have.</summary>
internal static class ResourceDiff
{
    public static DiffResponse Run(
        ResourceKind kind, PropertyMap old, PropertyMap inputs)
    {
        var details = new SortedDictionary<string, PropertyDiff>(StringComparer.Ordinal);
        var changed = new List<string>();
        var replaces = new List<string>();
        foreach (var property in kind.Properties.Where(p => p.Compared))
        {
            if (property.ServerDecides && !inputs.ContainsKey(property.Name))
                continue;
            var before = details.Count;
            var left = old.GetValueOrDefault(property.Name) ?? property.Default;
            var right = inputs.GetValueOrDefault(property.Name) ?? property.Default;
            Compare(property.Name, left, right, property.Replaces, details);
            if (details.Count == before)
                continue;
            changed.Add(property.Name);
            if (property.Replaces)
                replaces.Add(property.Name);
        }

        return new DiffResponse { Changes = changed.Count > 0, Diffs = changed, Replaces = replaces, DetailedDiff = details };
    }

    private static void Compare(string path, PropertyValue? old, PropertyValue? @new, bool replaces, IDictionary<string, PropertyDiff> details)
    {
        if (IsNothing(old) && IsNothing(@new))
            return;
        if (old is not null && @new is not null && old.TryGetMap(out var before) && @new.TryGetMap(out var after))
        {
            foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal))
                Compare(PropertyReader.Member(path, key), before.GetValueOrDefault(key), after.GetValueOrDefault(key), replaces, details);
        }
        else if (IsNothing(old))
        {
            details[path] = Change(replaces ? PropertyDiffKind.AddReplace : PropertyDiffKind.Add);
        }
        else if (IsNothing(@new))
        {
            details[path] = Change(replaces ? PropertyDiffKind.DeleteReplace : PropertyDiffKind.Delete);
        }
        else if (@new!.IsComputed || !PropertyContent.Equal(old!, @new))
        {
            details[path] = Change(replaces ? PropertyDiffKind.UpdateReplace : PropertyDiffKind.Update);
        }
    }

    // An empty list or map says as much as none.
    private static bool IsNothing(PropertyValue? value)
        => value is null || value.IsNull || (value.TryGetArray(out var items) && items.IsEmpty) || (value.TryGetMap(out var map) && map.IsEmpty);

    private static PropertyDiff Change(PropertyDiffKind kind) => new() { Kind = kind };
}
