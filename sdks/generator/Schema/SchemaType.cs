namespace Pulumi.Generator.Schema;

/// <summary>The type of a value in a package schema.</summary>
public abstract record SchemaType
{
    /// <summary>As an input, the value is given as it is, never as an output of another resource.</summary>
    public bool Plain { get; init; }

    /// <summary>The objects that this type is, or is made of, one level deep.</summary>
    public virtual IEnumerable<ObjectDefinition> Objects => [];
}
