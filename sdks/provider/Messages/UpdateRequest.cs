using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>A resource to change in place.</summary>
public sealed class UpdateRequest
{
    /// <summary>A resource to change in place.</summary>
    public UpdateRequest(
        Urn urn,
        string id,
        ImmutableDictionary<string, PropertyValue> oldOutputs,
        ImmutableDictionary<string, PropertyValue> newInputs,
        TimeSpan timeout,
        ImmutableArray<string> ignoreChanges,
        bool preview,
        ImmutableDictionary<string, PropertyValue> oldInputs)
    {
        Urn = urn;
        Id = id;
        OldOutputs = oldOutputs;
        NewInputs = newInputs;
        Timeout = timeout;
        IgnoreChanges = ignoreChanges;
        Preview = preview;
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

    /// <summary>Time allowed by the program; zero when it says nothing.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Property paths whose changes are ignored; the engine has reset them already.</summary>
    public ImmutableArray<string> IgnoreChanges { get; }

    /// <summary>Nothing may be touched; outputs not known yet are computed.</summary>
    public bool Preview { get; }

    /// <summary>Checked inputs of the last deployment; empty when there was none.</summary>
    public ImmutableDictionary<string, PropertyValue> OldInputs { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
