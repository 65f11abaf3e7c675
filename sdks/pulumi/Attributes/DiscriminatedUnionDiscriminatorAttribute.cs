namespace Pulumi;

/// <summary>Names the member on the wire that tells which case of a union interface a value is.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    /// <summary>Names the member on the wire.</summary>
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName) => PropertyName = propertyName;

    /// <summary>The name on the wire.</summary>
    public string PropertyName { get; }
}
