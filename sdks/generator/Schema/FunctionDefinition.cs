using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>A function of a package.</summary>
public sealed record FunctionDefinition
{
    /// <summary><c>package:module:name</c>.</summary>
    public required string Token { get; init; }

    /// <summary>Arguments by name in ordinal order, or in that of the call with <see cref="SeparateArguments"/>; null for none.</summary>
    public ImmutableArray<PropertyDefinition>? Inputs { get; init; }

    /// <summary>The arguments are parameters of their own instead of one object.</summary>
    public bool SeparateArguments { get; init; }

    /// <summary>Members of the result; null when the result is <see cref="Returns"/> or nothing.</summary>
    public ImmutableArray<PropertyDefinition>? Outputs { get; init; }

    /// <summary>Type of the result where it is not an object of the function's own.</summary>
    public SchemaType? Returns { get; init; }

    /// <summary>For the documentation.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null while it may.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Returns something.</summary>
    public bool HasResult => Outputs is not null || Returns is not null;
}
