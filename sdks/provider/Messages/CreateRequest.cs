using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>A resource to create.</summary>
public sealed class CreateRequest
{
    /// <summary>A resource to create.</summary>
    public CreateRequest(Urn urn, ImmutableDictionary<string, PropertyValue> inputs, TimeSpan timeout, bool preview)
    {
        Urn = urn;
        Inputs = inputs;
        Timeout = timeout;
        Preview = preview;
    }

    /// <summary>The resource.</summary>
    public Urn Urn { get; }

    /// <summary>Checked inputs.</summary>
    public ImmutableDictionary<string, PropertyValue> Inputs { get; }

    /// <summary>Time allowed by the program; zero when it says nothing.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Nothing may be touched; outputs not known yet are computed.</summary>
    public bool Preview { get; }

    /// <summary>Name of the resource, from its URN.</summary>
    public string Name => UrnParts.Name(Urn);

    /// <summary>Type token of the resource, from its URN.</summary>
    public string Type => UrnParts.Type(Urn);
}
