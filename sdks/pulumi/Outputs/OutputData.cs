using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to. A class, so that tasks of it need no code of their own for each type of value.</summary>
/// <param name="Value">The value; meaningless when not known.</param>
/// <param name="IsKnown">Whether the value is known yet.</param>
/// <param name="IsSecret">Whether it must not be shown.</param>
/// <param name="Resources">The resources that it was computed from.</param>
internal sealed record OutputData<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    /// <summary>A plain known value.</summary>
    public static OutputData<T> Known(T value) => new(value, IsKnown: true, IsSecret: false, []);

    /// <summary>Nothing known but where it will come from.</summary>
    public static OutputData<T> Unknown(bool isSecret, ImmutableHashSet<Resource> resources) => new(default!, IsKnown: false, isSecret, resources);

    /// <summary>Another value under the same circumstances.</summary>
    public OutputData<TResult> With<TResult>(TResult value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>This data, computed also from <paramref name="source"/>.</summary>
    public OutputData<T> After<TSource>(OutputData<TSource> source)
        => new(Value, IsKnown && source.IsKnown, IsSecret || source.IsSecret, Union(Resources, source.Resources));

    private static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
        => right.IsEmpty || ReferenceEquals(left, right) ? left : left.IsEmpty ? right : left.Union(right);
}
