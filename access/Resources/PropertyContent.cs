using Pulumi.Experimental;

namespace Access.Resources;

/// <summary>Values without what is said about them: secretness and dependencies.</summary>
internal static class PropertyContent
{
    public static bool Equal(PropertyValue left, PropertyValue right)
    {
        if (left.TryGetArray(out var items))
            return right.TryGetArray(out var others) && items.Length == others.Length && items.Zip(others).All(p => Equal(p.First, p.Second));
        if (left.TryGetMap(out var map))
        {
            return right.TryGetMap(out var other) && map.Count == other.Count
                && map.All(e => other.TryGetValue(e.Key, out var value) && Equal(e.Value, value));
        }

        return Plain(left).Equals(Plain(right));
    }

    /// <summary>Whether anything in it is not known yet.</summary>
    public static bool HasUnknown(PropertyValue value)
        => value.IsComputed
            || (value.TryGetArray(out var items) && items.Any(HasUnknown))
            || (value.TryGetMap(out var map) && map.Values.Any(HasUnknown));

    private static PropertyValue Plain(PropertyValue value) => value.WithSecret(false).WithDependencies([]);
}
