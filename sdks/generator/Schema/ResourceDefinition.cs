using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>A resource, a component or the provider of a package.</summary>
public sealed record ResourceDefinition
{
    /// <summary><c>package:module:name</c>; <c>pulumi:providers:package</c> for the provider.</summary>
    public required string Token { get; init; }

    /// <summary>Class name in C#.</summary>
    public required string CSharpName { get; init; }

    /// <summary>Is the package's provider.</summary>
    public bool IsProvider { get; init; }

    /// <summary>Is a component that the provider constructs.</summary>
    public bool IsComponent { get; init; }

    /// <summary>Outputs by name in ordinal order.</summary>
    public required ImmutableArray<PropertyDefinition> Properties { get; init; }

    /// <summary>Inputs by name in ordinal order.</summary>
    public required ImmutableArray<PropertyDefinition> Inputs { get; init; }

    /// <summary>What qualifies a look-up of an existing resource; null when its id alone does.</summary>
    public ImmutableArray<PropertyDefinition>? State { get; init; }

    /// <summary>Earlier type tokens.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Functions by method name in ordinal order.</summary>
    public ImmutableArray<KeyValuePair<string, FunctionDefinition>> Methods { get; init; } = [];

    /// <summary>For the documentation.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null while it may.</summary>
    public string? Deprecation { get; init; }
}
