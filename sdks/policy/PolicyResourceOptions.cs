using System.Collections.Immutable;

namespace Pulumi.Policy;

/// <summary>The options of a resource that a policy sees.</summary>
public sealed record PolicyResourceOptions
{
    /// <summary>No option is set.</summary>
    public static PolicyResourceOptions Default { get; } = new();

    /// <summary>Whether a delete is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether a replacement deletes first; null when not said.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Outputs that are secret on top of the provider's own.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs that the resource had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Time limits of operations; zero where not set.</summary>
    public PolicyCustomTimeouts CustomTimeouts { get; init; }

    internal Pulumirpc.AnalyzerResourceOptions ToMessage() => new()
    {
        Protect = Protect,
        IgnoreChanges = { IgnoreChanges },
        DeleteBeforeReplaceDefined = DeleteBeforeReplace is not null,
        DeleteBeforeReplace = DeleteBeforeReplace ?? false,
        CustomTimeouts = new()
        {
            Create = CustomTimeouts.Create.TotalSeconds,
            Update = CustomTimeouts.Update.TotalSeconds,
            Delete = CustomTimeouts.Delete.TotalSeconds,
        },
    };

    internal static PolicyResourceOptions From(Pulumirpc.AnalyzerResourceOptions? options) => options is null ? Default : new()
    {
        Protect = options.Protect,
        IgnoreChanges = [.. options.IgnoreChanges],
        DeleteBeforeReplace = options.DeleteBeforeReplaceDefined ? options.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs],
        Aliases = [.. options.Aliases],
        CustomTimeouts = PolicyCustomTimeouts.From(options.CustomTimeouts),
    };
}
