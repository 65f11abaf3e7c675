namespace Pulumi.Generator.Schema;

/// <summary>Types of a schema that have no parts.</summary>
public enum PrimitiveKind
{
    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A number of 64 bits with a binary point.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary><c>pulumi.json#/Any</c>: any value.</summary>
    Any,

    /// <summary><c>pulumi.json#/Json</c>: a JSON document as text.</summary>
    Json,

    /// <summary><c>pulumi.json#/Asset</c>: a file or an archive.</summary>
    Asset,

    /// <summary><c>pulumi.json#/Archive</c>: a collection of files.</summary>
    Archive,
}
