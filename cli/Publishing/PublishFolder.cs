namespace Dbready.Publishing;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class PublishFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dbready-publish-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
