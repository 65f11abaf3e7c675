using System.Collections.Immutable;

namespace Engine;

/// <summary>The options of a resource that a plan or a policy depends on.</summary>
public sealed record ResourceOptions
{
    /// <summary>No option set.</summary>
    public static readonly ResourceOptions None = new();

    /// <summary>Whether deletion is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the thing stays when the resource leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Delete before replace; <see langword="null"/> leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The id of an existing thing to import; empty for none.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>URN of the resource whose deletion deletes this one too; empty for none.</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>Time limits; <see langword="null"/> for the provider's own.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }
}
