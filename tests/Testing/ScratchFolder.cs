namespace Testing;

/// <summary>A folder of a test's own below the system's temporary folder, gone when disposed.</summary>
public sealed class ScratchFolder : IDisposable
{
    /// <summary>The folder, which exists and is empty.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dbready-test-").FullName;

    /// <summary>A path below the folder.</summary>
    public string PathOf(params string[] segments) => System.IO.Path.Combine([Path, .. segments]);

    /// <summary>Copies a folder with everything below it.</summary>
    public void CopyFrom(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
