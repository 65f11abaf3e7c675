using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Experimental;

namespace Engine.Plans;

/// <summary>Whether two scalar values mean the same, however state and program write them.</summary>
internal static class ValueEquality
{
    public static bool Same(PropertyValue old, PropertyValue @new)
    {
        if (old.Type == PropertyValueType.Resource || @new.Type == PropertyValueType.Resource)
            return SameResource(old, @new);
        if (old.TryGetAsset(out var oldAsset) && @new.TryGetAsset(out var newAsset))
            return SameAsset(oldAsset, newAsset);
        if (old.TryGetArchive(out var oldArchive) && @new.TryGetArchive(out var newArchive))
            return SameArchive(oldArchive, newArchive);
        return Plain(old).Equals(Plain(@new));
    }

    private static PropertyValue Plain(PropertyValue value) => value.WithSecret(false).WithDependencies([]);

    // A reference is stored as id or URN where the provider does not know references.
    private static bool SameResource(PropertyValue old, PropertyValue @new)
    {
        var oldNames = Names(old);
        return Names(@new).Any(oldNames.Contains);
    }

    private static List<string> Names(PropertyValue value)
    {
        if (value.TryGetString(out var text))
            return [text];
        if (!value.TryGetResource(out var reference))
            return [];
        return reference.Id is not null && reference.Id.TryGetString(out var id) && id.Length > 0 ? [id, reference.URN] : [reference.URN];
    }

    private static bool SameAsset(Asset old, Asset @new)
        => string.Equals(Hash(old), Hash(@new), StringComparison.OrdinalIgnoreCase);

    // The hash of an archive is of how it is packed: where both say what is in them, that is compared.
    private static bool SameArchive(Archive old, Archive @new)
        => old.Content is ImmutableSortedDictionary<string, AssetOrArchive> had && @new.Content is ImmutableSortedDictionary<string, AssetOrArchive> has
            ? had.Count == has.Count && had.All(entry => has.TryGetValue(entry.Key, out var other) && SameContent(entry.Value, other))
            : (old.Hash is { Length: > 0 } hash && hash == @new.Hash) || (old.Content is not null && old.Property == @new.Property && old.Content.Equals(@new.Content));

    private static bool SameContent(AssetOrArchive old, AssetOrArchive @new) => (old, @new) switch
    {
        (Asset had, Asset has) => SameAsset(had, has),
        (Archive had, Archive has) => SameArchive(had, has),
        _ => false,
    };

    private static string? Hash(Asset asset)
        => asset switch
        {
            { Hash: { Length: > 0 } hash } => hash,
            StringAsset text => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes((string)text.Content!))),
            FileAsset file when File.Exists((string)file.Content!) => HashFile((string)file.Content!),
            _ => asset.Content?.ToString(),
        };

    private static string HashFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
