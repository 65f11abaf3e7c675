using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>A resource to delete.</summary>
public sealed class DeleteRequest
{
    /// <summary>A resource to delete.</summary>
    public DeleteRequest(
        Urn urn,
        string id,
        ImmutableDictionary<string, PropertyValue> oldOutputs,
        TimeSpan timeout,
        ImmutableDictionary<string, PropertyValue> oldInputs)
    {
        Urn = urn;
        Id = id;
        OldOutputs = oldOutputs;
        Timeout = timeout;
        OldInputs = oldInputs;
    }

    /// <summary>The resource.</summary>
    public Urn Urn { get; }

    /// <summary>The provider's id of the resource.</summary>
    public string Id { get; }

    /// <summary>Outputs of the last deployment.</summary>
    public ImmutableDictionary<string, PropertyValue> OldOutputs { get; }

    /// <summary>Time allowed by the program; zero when it says nothing.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Checked inputs of the last deployment; empty when there was none.</summary>
    public ImmutableDictionary<string, PropertyValue> OldInputs { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
