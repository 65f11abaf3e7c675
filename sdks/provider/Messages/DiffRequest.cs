using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>Old state and new inputs to compare, of a resource or of the provider itself.</summary>
public sealed class DiffRequest
{
    /// <summary>Old state and new inputs to compare, of a resource or of the provider itself.</summary>
    public DiffRequest(
        Urn urn,
        string id,
        ImmutableDictionary<string, PropertyValue> oldOutputs,
        ImmutableDictionary<string, PropertyValue> newInputs,
        ImmutableArray<string> ignoreChanges,
        ImmutableDictionary<string, PropertyValue> oldInputs)
    {
        Urn = urn;
        Id = id;
        OldOutputs = oldOutputs;
        NewInputs = newInputs;
        IgnoreChanges = ignoreChanges;
        OldInputs = oldInputs;
    }

    /// <summary>The resource.</summary>
    public Urn Urn { get; }

    /// <summary>The provider's id of the resource.</summary>
    public string Id { get; }

    /// <summary>Outputs of the last deployment.</summary>
    public ImmutableDictionary<string, PropertyValue> OldOutputs { get; }

    /// <summary>Checked inputs of the program.</summary>
    public ImmutableDictionary<string, PropertyValue> NewInputs { get; }

    /// <summary>Property paths whose changes are ignored; the engine has reset them already.</summary>
    public ImmutableArray<string> IgnoreChanges { get; }

    /// <summary>Checked inputs of the last deployment; empty when there was none.</summary>
    public ImmutableDictionary<string, PropertyValue> OldInputs { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
