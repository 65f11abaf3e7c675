using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>An object type of the package. A class, because objects may contain themselves.</summary>
public sealed class ObjectDefinition(string token, string? description, bool overlay)
{
    /// <summary><c>package:module:name</c>.</summary>
    public string Token => token;

    /// <summary>For the documentation.</summary>
    public string? Description => description;

    /// <summary>Written by hand in the official SDK: nothing is generated.</summary>
    public bool Overlay => overlay;

    /// <summary>By name in ordinal order; filled when all types are known.</summary>
    public ImmutableArray<PropertyDefinition> Properties { get; set; } = [];
}
