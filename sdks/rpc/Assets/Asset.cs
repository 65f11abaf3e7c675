namespace Pulumi;

/// <summary>One file given to a resource.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, string? content, string? hash)
        : base(property, content, hash)
    {
    }
}
