namespace Pulumi;

/// <summary>One case of a union interface.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    /// <summary>One case of a union interface.</summary>
    /// <param name="tag">The value of the discriminator.</param>
    /// <param name="type">The class that implements the case.</param>
    public DiscriminatedUnionCaseAttribute(string tag, Type type)
    {
        Tag = tag;
        Type = type;
    }

    /// <summary>The value of the discriminator.</summary>
    public string Tag { get; }

    /// <summary>The class that implements the case.</summary>
    public Type Type { get; }
}
