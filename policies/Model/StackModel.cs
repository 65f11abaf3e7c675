using System.Collections.Immutable;
using Policies.Adapters;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>All resources of a stack in the model, with what joins them. Everything is in the order of URNs.</summary>
public sealed class StackModel
{
    private readonly Dictionary<string, Subject> byUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> byModel = [];
    private readonly Dictionary<(Type Model, string Fact), object> byFact = [];

    /// <summary>Reads the resources.</summary>
    /// <param name="resources">All of them, in the order of their URNs.</param>
    public StackModel(ImmutableArray<PolicyResource> resources)
    {
        Resources = resources;
        foreach (var resource in resources)
        {
            parents[resource.Urn] = resource.Parent;
            if (AdapterList.Read(resource) is { } subject)
                byUrn[resource.Urn] = subject;
        }
    }

    /// <summary>All resources, those of unknown types too.</summary>
    public ImmutableArray<PolicyResource> Resources { get; }

    /// <summary>The resource that is the stack itself.</summary>
    public PolicyResource? Root => Resources.FirstOrDefault(resource => resource.Type == StackOutputs.StackType);

    /// <summary>Everything of one model.</summary>
    public ImmutableArray<T> All<T>()
        where T : Subject
    {
        if (byModel.TryGetValue(typeof(T), out var found))
            return (ImmutableArray<T>)found;
        var all = Resources.Select(resource => byUrn.GetValueOrDefault(resource.Urn)).OfType<T>().ToImmutableArray();
        byModel[typeof(T)] = all;
        return all;
    }

    /// <summary>Everything of one model by one of its facts. A stack may hold thousands: comparing each with each takes seconds.</summary>
    /// <param name="fact">The fact's name: the same name, the same fact.</param>
    /// <param name="read">Reads the fact; what has none is found under the empty text.</param>
    public ILookup<string, T> By<T>(string fact, Func<T, string?> read)
        where T : Subject
    {
        if (byFact.TryGetValue((typeof(T), fact), out var found))
            return (ILookup<string, T>)found;
        var lookup = All<T>().ToLookup(subject => read(subject) ?? "", StringComparer.Ordinal);
        byFact[(typeof(T), fact)] = lookup;
        return lookup;
    }

    /// <summary>The resource with a URN, if it is of the model.</summary>
    public T? Find<T>(string urn)
        where T : Subject
        => byUrn.GetValueOrDefault(urn) as T;

    /// <summary>The nearest of the resource's ancestors that is of the model.</summary>
    public T? Above<T>(PolicyResource resource)
        where T : Subject
    {
        var parent = resource.Parent;
        while (parents.TryGetValue(parent, out var next))
        {
            if (Find<T>(parent) is { } found)
                return found;
            parent = next;
        }

        return null;
    }

    /// <summary>What of a model a property was computed from; it holds also while ids are unknown.</summary>
    public IEnumerable<T> Behind<T>(PolicyResource resource, string property)
        where T : Subject
        => resource.DependenciesOf(property).Select(Find<T>).OfType<T>();
}
