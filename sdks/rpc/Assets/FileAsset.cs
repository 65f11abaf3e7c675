namespace Pulumi;

/// <summary>A file on disk.</summary>
public sealed class FileAsset : Asset
{
    /// <summary>A file on disk.</summary>
    /// <param name="path">The file, relative to the program's folder.</param>
    public FileAsset(string path)
        : this(path, hash: null)
    {
    }

    internal FileAsset(string path, string? hash)
        : base("path", path, hash)
    {
    }
}
