namespace Engine.Offline;

/// <summary>The kinds of values in a schema.</summary>
public enum SchemaKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number without fraction.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list; the element tells what of.</summary>
    List,

    /// <summary>An object with free keys; the element tells what of.</summary>
    Map,

    /// <summary>An object with the declared properties.</summary>
    Object,

    /// <summary>One of the listed values.</summary>
    Enum,

    /// <summary>One of the alternatives.</summary>
    Union,

    /// <summary>A file or a set of files.</summary>
    Asset,
}
