using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>
/// A resource that is judged. Properties are read from the request when asked for: most policies look at a few of many.
/// Not thread-safe; each call has resources of its own.
/// </summary>
public sealed class PolicyResource
{
    private readonly Func<ResourceContent> content;
    private ImmutableDictionary<string, PropertyValue>? props;
    private PolicyResourceOptions? readOptions;

    /// <summary>A resource as a test makes it.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="urn">URN.</param>
    /// <param name="props">Properties.</param>
    /// <param name="parent">URN of the parent; empty when there is none.</param>
    /// <param name="propertyDependencies">The URNs that each property was computed from.</param>
    /// <param name="providerType">Type token of the provider; empty for components.</param>
    /// <param name="options">Options.</param>
    public PolicyResource(
        string type,
        string name,
        string urn,
        IEnumerable<KeyValuePair<string, PropertyValue>> props,
        string parent = "",
        IReadOnlyDictionary<string, string[]>? propertyDependencies = null,
        string providerType = "",
        PolicyResourceOptions? options = null)
        : this(type, name, urn, parent, Kept(ResourceContent.Of(ToRequest(type, name, urn, props, parent, propertyDependencies, providerType), null)))
        => readOptions = options;

    internal PolicyResource(Pulumirpc.AnalyzeRequest request)
        : this(request.Type, request.Name, request.Urn, request.Options?.Parent ?? "", Kept(ResourceContent.Of(request)))
    {
    }

    internal PolicyResource(string type, string name, string urn, string parent, Func<ResourceContent> content)
    {
        Type = type;
        Name = name;
        Urn = urn;
        Parent = parent;
        this.content = content;
    }

    /// <summary>Type token: <c>aws:rds/instance:Instance</c>.</summary>
    public string Type { get; }

    /// <summary>Logical name.</summary>
    public string Name { get; }

    /// <summary>URN.</summary>
    public string Urn { get; }

    /// <summary>URN of the parent; empty when there is none.</summary>
    public string Parent { get; }

    /// <summary>URNs that the resource depends on; empty in resource checks, which are not told.</summary>
    public IReadOnlyList<string> Dependencies => content().Dependencies;

    /// <summary>The type token of the provider; empty for components.</summary>
    public string ProviderType => content().Provider?.Type ?? "";

    /// <summary>The URN of the provider; empty for components.</summary>
    public string ProviderUrn => content().Provider?.Urn ?? "";

    /// <summary>The provider's inputs.</summary>
    public ImmutableDictionary<string, PropertyValue> ProviderProps => PropertyValueCodec.FromStruct(content().Provider?.Properties);

    /// <summary>Options.</summary>
    public PolicyResourceOptions Options => readOptions ??= PolicyResourceOptions.From(content().Options);

    /// <summary>All properties: inputs in resource checks, outputs in stack checks (of a component, the registered ones).</summary>
    public ImmutableDictionary<string, PropertyValue> Props => props ??= PropertyValueCodec.FromStruct(content().Properties);

    /// <summary>One property; null when it is not there.</summary>
    public PropertyValue? this[string name] => content().Properties.Fields.TryGetValue(name, out var value) ? PropertyValueCodec.FromValue(value) : null;

    /// <summary>The URNs that a property was computed from; empty in resource checks, which are not told.</summary>
    public IReadOnlyList<string> DependenciesOf(string property)
        => content().PropertyDependencies is { } all && all.TryGetValue(property, out var found) ? found.Urns : [];

    /// <summary>
    /// Whether the program declares a property, as far as one can tell. In stack checks a provider's own outputs stand beside what was
    /// declared; before the first update they are unknown, and computed from nothing.
    /// </summary>
    public bool IsDeclared(string property)
        => content() is var resource && resource.Properties.Fields.TryGetValue(property, out var value)
            && !(resource.PropertyDependencies is not null && resource.Provider is not null
                && DependenciesOf(property).Count == 0
                && PropertyValueCodec.FromValue(value).IsComputed);

    internal PolicyResource With(Struct changed) => new(Type, Name, Urn, Parent, Kept(content() with { Properties = changed }));

    private static Func<ResourceContent> Kept(ResourceContent content) => () => content;

    private static Pulumirpc.AnalyzerResource ToRequest(
        string type,
        string name,
        string urn,
        IEnumerable<KeyValuePair<string, PropertyValue>> props,
        string parent,
        IReadOnlyDictionary<string, string[]>? propertyDependencies,
        string providerType)
    {
        var resource = new Pulumirpc.AnalyzerResource
        {
            Type = type,
            Name = name,
            Urn = urn,
            Parent = parent,
            Properties = PropertyValueCodec.ToStruct(props, WireOptions.SecretsOnly),
        };
        if (providerType.Length > 0)
            resource.Provider = new Pulumirpc.AnalyzerProviderResource { Type = providerType };
        if (propertyDependencies is null)
            return resource;
        foreach (var (property, urns) in propertyDependencies)
        {
            resource.PropertyDependencies.Add(property, new() { Urns = { urns } });
            resource.Dependencies.Add(urns);
        }

        return resource;
    }
}
