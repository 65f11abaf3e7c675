namespace Pulumi;

/// <summary>A folder, or an archive file (tar, tgz, zip), on disk.</summary>
public sealed class FileArchive : Archive
{
    /// <summary>A folder, or an archive file (tar, tgz, zip), on disk.</summary>
    /// <param name="path">The folder or file, relative to the program's folder.</param>
    public FileArchive(string path)
        : this(path, hash: null)
    {
    }

    internal FileArchive(string path, string? hash)
        : base("path", path, hash)
    {
    }
}
