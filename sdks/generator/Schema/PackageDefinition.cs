using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>A package schema, read and found consistent.</summary>
public sealed record PackageDefinition
{
    /// <summary>First part of the package's tokens.</summary>
    public required string Name { get; init; }

    /// <summary>Semantic version: of the schema and on the wire.</summary>
    public required string Version { get; init; }

    /// <summary>Where the plugin is downloaded from; null for the default place.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>The plugin behind a parameterized package; null for ordinary ones.</summary>
    public Parameterization? Parameterization { get; init; }

    /// <summary>Settings that C# names follow.</summary>
    public required CSharpSettings CSharp { get; init; }

    /// <summary>Configuration variables by name in ordinal order.</summary>
    public required ImmutableArray<PropertyDefinition> Config { get; init; }

    /// <summary>The provider.</summary>
    public required ResourceDefinition Provider { get; init; }

    /// <summary>Resources by token in ordinal order, those written by hand left out.</summary>
    public required ImmutableArray<ResourceDefinition> Resources { get; init; }

    /// <summary>Functions by token in ordinal order, methods and those written by hand left out.</summary>
    public required ImmutableArray<FunctionDefinition> Functions { get; init; }

    /// <summary>Object types by token in ordinal order.</summary>
    public required ImmutableArray<ObjectDefinition> Objects { get; init; }

    /// <summary>Enum types by token in ordinal order.</summary>
    public required ImmutableArray<EnumDefinition> Enums { get; init; }
}
