using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A set of files put together from assets and other archives.</summary>
public sealed class AssetArchive : Archive
{
    /// <summary>A set of files put together from assets and other archives.</summary>
    /// <param name="assets">Path in the archive to content.</param>
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : this(assets, hash: null)
    {
    }

    internal AssetArchive(IDictionary<string, AssetOrArchive> assets, string? hash)
        : base("assets", assets.ToImmutableSortedDictionary(StringComparer.Ordinal), hash)
    {
    }
}
