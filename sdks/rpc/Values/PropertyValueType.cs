namespace Pulumi.Experimental;

/// <summary>The kinds of <see cref="PropertyValue"/>.</summary>
public enum PropertyValueType
{
    /// <summary>No value.</summary>
    Null = 0,

    /// <summary>True or false.</summary>
    Bool = 1,

    /// <summary>An IEEE double; integers beyond 2^53 lose precision.</summary>
    Number = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A list.</summary>
    Array = 4,

    /// <summary>An object.</summary>
    Map = 5,

    /// <summary>A file.</summary>
    Asset = 6,

    /// <summary>A set of files.</summary>
    Archive = 7,

    /// <summary>A reference to a resource.</summary>
    Resource = 8,

    /// <summary>Not known yet.</summary>
    Computed = 9,
}
