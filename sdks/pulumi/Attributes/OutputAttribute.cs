namespace Pulumi;

/// <summary>Marks a property of a resource that the engine fills in, or that a component or stack registers as output.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>A property that the engine fills in.</summary>
    /// <param name="name">Its name on the wire; the property's own name when absent.</param>
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>Its name on the wire; the property's own name when absent.</summary>
    public string? Name { get; }
}
