using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Engine;

/// <summary>One resource of a deployed stack.</summary>
public sealed record SnapshotResource
{
    /// <summary>The full name.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it was only read.</summary>
    public bool External { get; init; }

    /// <summary>The id; empty for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>The URN of the parent; empty for roots.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Reference of the provider; empty for components.</summary>
    public string Provider { get; init; } = "";

    /// <summary>When it was created; <see langword="null"/> where the state does not say.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Whether deletion is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the thing stays when the resource leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Whether only its deletion is still due.</summary>
    public bool PendingDeletion { get; init; }

    /// <summary>Whether it was deleted to be replaced, and not created again yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>The inputs. A secret that could not be decrypted is both secret and computed.</summary>
    public ImmutableDictionary<string, PropertyValue> Inputs { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;

    /// <summary>The outputs, in the same form.</summary>
    public ImmutableDictionary<string, PropertyValue> Outputs { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;
}
