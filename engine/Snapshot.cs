using System.Collections.Immutable;

namespace Engine;

/// <summary>What is deployed: the content of <c>pulumi stack export</c>.</summary>
/// <param name="Resources">The resources, in the order of the export.</param>
public sealed record Snapshot(ImmutableArray<SnapshotResource> Resources)
{
    /// <summary>Reads an exported state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="passphrase">The stack's passphrase; <see langword="null"/> leaves secrets not comparable.</param>
    /// <exception cref="ProjectException">The file cannot be used, or the passphrase is wrong.</exception>
    public static Snapshot Load(string path, string? passphrase)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), passphrase, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads an exported state.</summary>
    /// <param name="json">The content of the file, UTF-8.</param>
    /// <param name="passphrase">The stack's passphrase; <see langword="null"/> leaves secrets not comparable.</param>
    /// <param name="path">The name of the file, for messages.</param>
    /// <exception cref="ProjectException">The content cannot be used, or the passphrase is wrong.</exception>
    public static Snapshot Parse(ReadOnlyMemory<byte> json, string? passphrase, string path) => SnapshotReader.Read(json, passphrase, path);
}
