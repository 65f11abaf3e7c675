namespace Pulumi.Experimental.Provider;

/// <summary>How one property changes.</summary>
public sealed class PropertyDiff
{
    /// <summary>The kind of change.</summary>
    public PropertyDiffKind Kind { get; set; }

    /// <summary>Old and new inputs differ; otherwise the old outputs differ from the new inputs.</summary>
    public bool InputDiff { get; set; }
}
