namespace Pulumi;

/// <summary>An archive file fetched from a URI.</summary>
public sealed class RemoteArchive : Archive
{
    /// <summary>An archive file fetched from a URI.</summary>
    /// <param name="uri">Where the archive is: <c>http</c>, <c>https</c> or <c>file</c>.</param>
    public RemoteArchive(string uri)
        : this(uri, hash: null)
    {
    }

    internal RemoteArchive(string uri, string? hash)
        : base("uri", uri, hash)
    {
    }
}
