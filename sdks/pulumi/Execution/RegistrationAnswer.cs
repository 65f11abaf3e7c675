using System.Collections.Immutable;
using Pulumi.Experimental;

namespace Pulumi;

/// <summary>What the engine says about a resource.</summary>
/// <param name="Urn">Its URN; empty when there is none yet.</param>
/// <param name="Id">Its id; empty when there is none yet.</param>
/// <param name="Properties">Its state.</param>
/// <param name="Dependencies">URNs that properties depend on besides the resource.</param>
/// <param name="MissingIsUnknown">Whether a property that is not there is unknown, rather than its default.</param>
internal sealed record RegistrationAnswer(
    string Urn,
    string Id,
    ImmutableDictionary<string, PropertyValue> Properties,
    Dictionary<string, IEnumerable<string>> Dependencies,
    bool MissingIsUnknown)
{
    /// <summary>Nothing is known, not even the URN.</summary>
    public static RegistrationAnswer Unknown { get; } = new("", "", ImmutableDictionary<string, PropertyValue>.Empty, [], MissingIsUnknown: true);

    /// <summary>A resource that exists already.</summary>
    public static RegistrationAnswer Existing(string urn, string id, ImmutableDictionary<string, PropertyValue> properties)
        => new(urn, id, properties, [], MissingIsUnknown: false);
}
