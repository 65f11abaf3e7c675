using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>A resource to read: for refresh, import, or <c>get</c>.</summary>
public sealed class ReadRequest
{
    /// <summary>A resource to read: for refresh, import, or <c>get</c>.</summary>
    public ReadRequest(
        Urn urn, string id, ImmutableDictionary<string, PropertyValue> outputs, ImmutableDictionary<string, PropertyValue> inputs)
    {
        Urn = urn;
        Id = id;
        Outputs = outputs;
        Inputs = inputs;
    }

    /// <summary>The resource.</summary>
    public Urn Urn { get; }

    /// <summary>The provider's id of the resource.</summary>
    public string Id { get; }

    /// <summary>Outputs as last known; empty on import.</summary>
    public ImmutableDictionary<string, PropertyValue> Outputs { get; }

    /// <summary>Inputs as last known; empty on import.</summary>
    public ImmutableDictionary<string, PropertyValue> Inputs { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
