using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pulumi.Experimental;

/// <summary>
/// A value of a resource property, as tree. Secretness and dependencies are facts about a value, not values of their own.
/// Immutable. Text made from it never shows a secret.
/// </summary>
public sealed class PropertyValue : IEquatable<PropertyValue>
{
    /// <summary>No value.</summary>
    public static readonly PropertyValue Null = new(PropertyValueType.Null, null);

    /// <summary>A value that is not known yet.</summary>
    public static readonly PropertyValue Computed = new(PropertyValueType.Computed, null);

    private readonly object? value;

    /// <summary>True or false.</summary>
    public PropertyValue(bool value)
        : this(PropertyValueType.Bool, value)
    {
    }

    /// <summary>A number.</summary>
    public PropertyValue(double value)
        : this(PropertyValueType.Number, value)
    {
    }

    /// <summary>Text.</summary>
    public PropertyValue(string value)
        : this(PropertyValueType.String, value)
    {
    }

    /// <summary>A list.</summary>
    public PropertyValue(ImmutableArray<PropertyValue> value)
        : this(PropertyValueType.Array, value.IsDefault ? ImmutableArray<PropertyValue>.Empty : value)
    {
    }

    /// <summary>An object.</summary>
    public PropertyValue(ImmutableDictionary<string, PropertyValue> value)
        : this(PropertyValueType.Map, value)
    {
    }

    /// <summary>A file.</summary>
    public PropertyValue(Asset value)
        : this(PropertyValueType.Asset, value)
    {
    }

    /// <summary>A set of files.</summary>
    public PropertyValue(Archive value)
        : this(PropertyValueType.Archive, value)
    {
    }

    /// <summary>A reference to a resource.</summary>
    public PropertyValue(ResourceReference value)
        : this(PropertyValueType.Resource, value)
    {
    }

    private PropertyValue(PropertyValueType type, object? value)
    {
        Type = type;
        this.value = value;
    }

    private PropertyValue(PropertyValue source)
    {
        Type = source.Type;
        value = source.value;
        IsSecret = source.IsSecret;
        Dependencies = source.Dependencies;
    }

    /// <summary>What kind of value it is.</summary>
    public PropertyValueType Type { get; }

    /// <summary>Whether the value must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The resources that the value was computed from; empty when not tracked.</summary>
    public ImmutableHashSet<Urn> Dependencies { get; init; } = [];

    /// <summary>Whether the value is not known yet.</summary>
    public bool IsComputed => Type == PropertyValueType.Computed;

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Type == PropertyValueType.Null;

    /// <summary>The same value, secret or not.</summary>
    public PropertyValue WithSecret(bool secret) => secret == IsSecret ? this : new(this) { IsSecret = secret };

    /// <summary>The same value, computed from the given resources.</summary>
    public PropertyValue WithDependencies(ImmutableHashSet<Urn> dependencies) => new(this) { Dependencies = dependencies };

    /// <summary>The truth value, if it is one.</summary>
    public bool TryGetBool(out bool value) => TryGet(PropertyValueType.Bool, out value);

    /// <summary>The number, if it is one.</summary>
    public bool TryGetNumber(out double value) => TryGet(PropertyValueType.Number, out value);

    /// <summary>The text, if it is one.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value) => TryGet(PropertyValueType.String, out value);

    /// <summary>The list, if it is one.</summary>
    public bool TryGetArray(out ImmutableArray<PropertyValue> value) => TryGet(PropertyValueType.Array, out value);

    /// <summary>The object, if it is one.</summary>
    public bool TryGetMap([NotNullWhen(true)] out ImmutableDictionary<string, PropertyValue>? value) => TryGet(PropertyValueType.Map, out value);

    /// <summary>The file, if it is one.</summary>
    public bool TryGetAsset([NotNullWhen(true)] out Asset? value) => TryGet(PropertyValueType.Asset, out value);

    /// <summary>The set of files, if it is one.</summary>
    public bool TryGetArchive([NotNullWhen(true)] out Archive? value) => TryGet(PropertyValueType.Archive, out value);

    /// <summary>The reference, if it is one.</summary>
    public bool TryGetResource(out ResourceReference value) => TryGet(PropertyValueType.Resource, out value);

    /// <summary>The result of the one function that fits the kind of value.</summary>
    public T Match<T>(
        Func<T> nullCase,
        Func<bool, T> boolCase,
        Func<double, T> numberCase,
        Func<string, T> stringCase,
        Func<ImmutableArray<PropertyValue>, T> arrayCase,
        Func<ImmutableDictionary<string, PropertyValue>, T> mapCase,
        Func<Asset, T> assetCase,
        Func<Archive, T> archiveCase,
        Func<ResourceReference, T> resourceCase,
        Func<T> computedCase)
        => Type switch
        {
            PropertyValueType.Null => nullCase(),
            PropertyValueType.Bool => boolCase((bool)value!),
            PropertyValueType.Number => numberCase((double)value!),
            PropertyValueType.String => stringCase((string)value!),
            PropertyValueType.Array => arrayCase((ImmutableArray<PropertyValue>)value!),
            PropertyValueType.Map => mapCase((ImmutableDictionary<string, PropertyValue>)value!),
            PropertyValueType.Asset => assetCase((Asset)value!),
            PropertyValueType.Archive => archiveCase((Archive)value!),
            PropertyValueType.Resource => resourceCase((ResourceReference)value!),
            _ => computedCase(),
        };

    /// <summary>Whether both are the same value, secretness and dependencies included.</summary>
    public bool Equals(PropertyValue? other)
        => other is not null && Type == other.Type && IsSecret == other.IsSecret
            && Dependencies.SetEquals(other.Dependencies) && ContentEquals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyValue);

    /// <inheritdoc/>
    public override int GetHashCode()
        => Type switch
        {
            PropertyValueType.Array => HashCode.Combine(Type, ((ImmutableArray<PropertyValue>)value!).Length),
            PropertyValueType.Map => HashCode.Combine(Type, ((ImmutableDictionary<string, PropertyValue>)value!).Count),
            PropertyValueType.Asset or PropertyValueType.Archive => HashCode.Combine(Type, ((AssetOrArchive)value!).Property),
            _ => HashCode.Combine(Type, value),
        };

    /// <summary>The value as text for people; <c>[secret]</c> for secrets, <c>[unknown]</c> for what is not known yet.</summary>
    public override string ToString()
        => IsSecret
            ? "[secret]"
            : Match(
                () => "null",
                b => b ? "true" : "false",
                n => n.ToString(CultureInfo.InvariantCulture),
                s => s,
                a => "[" + string.Join(", ", a) + "]",
                m => "{" + string.Join(", ", m.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ": " + e.Value)) + "}",
                _ => "[asset]",
                _ => "[archive]",
                r => r.URN.ToString(),
                () => "[unknown]");

    private bool ContentEquals(PropertyValue other)
        => Type switch
        {
            PropertyValueType.Array => ((ImmutableArray<PropertyValue>)value!).SequenceEqual((ImmutableArray<PropertyValue>)other.value!),
            PropertyValueType.Map => MapEquals((ImmutableDictionary<string, PropertyValue>)value!, (ImmutableDictionary<string, PropertyValue>)other.value!),
            PropertyValueType.Asset or PropertyValueType.Archive => AssetEquals((AssetOrArchive)value!, (AssetOrArchive)other.value!),
            _ => Equals(value, other.value),
        };

    private static bool MapEquals(ImmutableDictionary<string, PropertyValue> left, ImmutableDictionary<string, PropertyValue> right)
        => left.Count == right.Count && left.All(e => right.TryGetValue(e.Key, out var other) && e.Value.Equals(other));

    private static bool AssetEquals(AssetOrArchive left, AssetOrArchive right)
    {
        if (left.GetType() != right.GetType() || left.Hash != right.Hash)
            return false;
        if (left.Content is not ImmutableSortedDictionary<string, AssetOrArchive> members)
            return Equals(left.Content, right.Content);
        var others = (ImmutableSortedDictionary<string, AssetOrArchive>)right.Content!;
        return members.Count == others.Count
            && members.All(m => others.TryGetValue(m.Key, out var other) && AssetEquals(m.Value, other));
    }

    private bool TryGet<T>(PropertyValueType type, [NotNullWhen(true)] out T? result)
    {
        if (Type == type)
        {
            result = (T)value!;
            return true;
        }

        result = default;
        return false;
    }
}
