namespace Pulumi;

/// <summary>A file or a set of files given to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string property, object? content, string? hash)
    {
        Property = property;
        Content = content;
        Hash = hash;
    }

    /// <summary>The member that carries the content on the wire: <c>text</c>, <c>path</c>, <c>uri</c>, <c>assets</c>, or empty when only a hash is left.</summary>
    internal string Property { get; }

    /// <summary>A string, or the members of an <see cref="AssetArchive"/>.</summary>
    internal object? Content { get; }

    /// <summary>The engine's hash of the content, once it has computed one.</summary>
    internal string? Hash { get; }
}
