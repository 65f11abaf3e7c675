namespace Pulumi;

/// <summary>A set of files given to a resource.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object? content, string? hash)
        : base(property, content, hash)
    {
    }
}
