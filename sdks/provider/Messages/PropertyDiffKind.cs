namespace Pulumi.Experimental.Provider;

/// <summary>The kind of a property's change.</summary>
public enum PropertyDiffKind
{
    /// <summary>The property is new.</summary>
    Add = 0,

    /// <summary>The property is new, and the resource is replaced.</summary>
    AddReplace = 1,

    /// <summary>The property is gone.</summary>
    Delete = 2,

    /// <summary>The property is gone, and the resource is replaced.</summary>
    DeleteReplace = 3,

    /// <summary>The property has another value.</summary>
    Update = 4,

    /// <summary>The property has another value, and the resource is replaced.</summary>
    UpdateReplace = 5,
}
