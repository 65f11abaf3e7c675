namespace Pulumi;

/// <summary>A file with the given text.</summary>
public sealed class StringAsset : Asset
{
    /// <summary>A file with the given text.</summary>
    /// <param name="text">The text of the file.</param>
    public StringAsset(string text)
        : this(text, hash: null)
    {
    }

    internal StringAsset(string text, string? hash)
        : base("text", text, hash)
    {
    }
}
