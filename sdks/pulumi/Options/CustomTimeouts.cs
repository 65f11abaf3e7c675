namespace Pulumi;

/// <summary>How long operations on a resource may take; the provider decides by default.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Creating it.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Updating it.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Deleting it.</summary>
    public TimeSpan? Delete { get; set; }
}
