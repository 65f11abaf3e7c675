namespace Pulumi;

/// <summary>A file fetched from a URI.</summary>
public sealed class RemoteAsset : Asset
{
    /// <summary>A file fetched from a URI.</summary>
    /// <param name="uri">Where the file is: <c>http</c>, <c>https</c> or <c>file</c>.</param>
    public RemoteAsset(string uri)
        : this(uri, hash: null)
    {
    }

    internal RemoteAsset(string uri, string? hash)
        : base("uri", uri, hash)
    {
    }
}
