using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>Inputs to validate, of a resource or of the provider itself.</summary>
public sealed class CheckRequest
{
    /// <summary>Inputs to validate, of a resource or of the provider itself.</summary>
    public CheckRequest(
        Urn urn,
        ImmutableDictionary<string, PropertyValue> oldInputs,
        ImmutableDictionary<string, PropertyValue> newInputs,
        ImmutableArray<byte> randomSeed)
    {
        Urn = urn;
        OldInputs = oldInputs;
        NewInputs = newInputs;
        RandomSeed = randomSeed;
    }

    /// <summary>The resource.</summary>
    public Urn Urn { get; }

    /// <summary>Checked inputs of the last deployment; empty when there was none.</summary>
    public ImmutableDictionary<string, PropertyValue> OldInputs { get; }

    /// <summary>Inputs of the program, not checked yet.</summary>
    public ImmutableDictionary<string, PropertyValue> NewInputs { get; }

    /// <summary>Seed for values that must come out the same in preview and update.</summary>
    public ImmutableArray<byte> RandomSeed { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
