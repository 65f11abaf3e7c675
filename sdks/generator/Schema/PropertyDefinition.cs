namespace Pulumi.Generator.Schema;

/// <summary>A property of a resource, an object or a function.</summary>
public sealed record PropertyDefinition
{
    /// <summary>Name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Name in C#.</summary>
    public required string CSharpName { get; init; }

    /// <summary>Modifiers of the member: <c>new</c> too where its name is that of a member of every object.</summary>
    public string Modifiers => CSharpName is nameof(Equals) or nameof(GetHashCode) or nameof(GetType) or nameof(ToString) or nameof(ReferenceEquals) or nameof(MemberwiseClone)
        ? "public new"
        : "public";

    /// <summary>Type of its values.</summary>
    public required SchemaType Type { get; init; }

    /// <summary>Always has a value.</summary>
    public required bool Required { get; init; }

    /// <summary>Its value is a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>A change replaces the resource, whatever the provider says.</summary>
    public bool ReplaceOnChanges { get; init; }

    /// <summary>The one value it can have; its form fits <see cref="Type"/>.</summary>
    public Constant? Constant { get; init; }

    /// <summary>Value when none is given.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>For the documentation.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null while it may.</summary>
    public string? Deprecation { get; init; }
}
