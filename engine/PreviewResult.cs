using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Engine;

/// <summary>What a preview found.</summary>
public sealed record PreviewResult
{
    /// <summary>The resources of the program, providers included, in the order in which they were registered.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    /// <summary>What an update would do: the resources in order of registration, then the deletes.</summary>
    public ImmutableArray<ResourceStep> Steps { get; init; } = [];

    /// <summary>The policy packs that answered.</summary>
    public ImmutableArray<PolicyPack> Packs { get; init; } = [];

    /// <summary>What the packs reported, by order of resources, stack findings last.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Policies that do not apply, with their reasons. Made when enumerated: there is one for nearly every rule on every resource.</summary>
    public IEnumerable<NotApplicable> NotApplicable { get; init; } = [];

    /// <summary>What remediating policies changed.</summary>
    public ImmutableArray<Remediation> Remediations { get; init; } = [];

    /// <summary>What program, packs and input checks had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The stack's outputs; secrets are marked.</summary>
    public ImmutableDictionary<string, PropertyValue> Outputs { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;

    /// <summary>Why the preview is not whole; <see langword="null"/> when it is. With a failure the gate is closed, whatever was found.</summary>
    public RunFailure? Failure { get; init; }
}
