using System.Collections.Immutable;
using Google.Protobuf.Collections;
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
    private readonly Struct properties;
    private readonly MapField<string, Pulumirpc.AnalyzerPropertyDependencies>? propertyDependencies;
    private readonly Pulumirpc.AnalyzerResourceOptions? options;
    private readonly Pulumirpc.AnalyzerProviderResource? provider;
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
    public PolicyResource(
        string type,
        string name,
        string urn,
        IEnumerable<KeyValuePair<string, PropertyValue>> props,
        string parent = "",
        IReadOnlyDictionary<string, string[]>? propertyDependencies = null,
        string providerType = "")
        : this(ToRequest(type, name, urn, props, parent, propertyDependencies, providerType))
    {
    }

    internal PolicyResource(Pulumirpc.AnalyzeRequest request)
    {
        Type = request.Type;
        Name = request.Name;
        Urn = request.Urn;
        Parent = request.Options?.Parent ?? "";
        properties = request.Properties ?? new Struct();
        options = request.Options;
        provider = request.Provider;
    }

    internal PolicyResource(Pulumirpc.AnalyzerResource resource, Struct? inputs = null)
    {
        Type = resource.Type;
        Name = resource.Name;
        Urn = resource.Urn;
        Parent = resource.Parent;
        Dependencies = resource.Dependencies;
        properties = inputs ?? resource.Properties ?? new Struct();
        propertyDependencies = resource.PropertyDependencies;
        options = resource.Options;
        provider = resource.Provider;
    }

    private PolicyResource(PolicyResource source, Struct properties)
    {
        Type = source.Type;
        Name = source.Name;
        Urn = source.Urn;
        Parent = source.Parent;
        options = source.options;
        provider = source.provider;
        this.properties = properties;
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
    public IReadOnlyList<string> Dependencies { get; } = [];

    /// <summary>The type token of the provider; empty for components.</summary>
    public string ProviderType => provider?.Type ?? "";

    /// <summary>The URN of the provider; empty for components.</summary>
    public string ProviderUrn => provider?.Urn ?? "";

    /// <summary>The provider's inputs.</summary>
    public ImmutableDictionary<string, PropertyValue> ProviderProps => PropertyValueCodec.FromStruct(provider?.Properties);

    /// <summary>Options.</summary>
    public PolicyResourceOptions Options => readOptions ??= PolicyResourceOptions.From(options);

    /// <summary>All properties: inputs in resource checks, outputs in stack checks (of a component, the registered ones).</summary>
    public ImmutableDictionary<string, PropertyValue> Props => props ??= PropertyValueCodec.FromStruct(properties);

    /// <summary>One property; null when it is not there.</summary>
    public PropertyValue? this[string name] => properties.Fields.TryGetValue(name, out var value) ? PropertyValueCodec.FromValue(value) : null;

    /// <summary>The URNs that a property was computed from; empty in resource checks, which are not told.</summary>
    public IReadOnlyList<string> DependenciesOf(string property)
        => propertyDependencies is not null && propertyDependencies.TryGetValue(property, out var found) ? found.Urns : [];

    /// <summary>
    /// Whether the program declares a property, as far as one can tell. In stack checks a provider's own outputs stand beside what was
    /// declared; before the first update they are unknown, and computed from nothing.
    /// </summary>
    public bool IsDeclared(string property)
        => properties.Fields.TryGetValue(property, out var value)
            && !(propertyDependencies is not null && provider is not null
                && DependenciesOf(property).Count == 0
                && PropertyValueCodec.FromValue(value).IsComputed);

    internal PolicyResource With(Struct changed) => new(this, changed);

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
