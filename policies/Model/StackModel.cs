using System.Collections.Immutable;
using Policies.Adapters;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>All resources of a stack in the model, with what joins them. Everything is in the order of URNs.</summary>
public sealed class StackModel
{
    private readonly Dictionary<string, Subject> byUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyResource> resourceByUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> byModel = [];
    private readonly Dictionary<(Type Model, string Fact), object> byFact = [];
    private WatchedDatabases? watched;

    /// <summary>Reads the resources.</summary>
    /// <param name="resources">All of them, in the order of their URNs.</param>
    public StackModel(ImmutableArray<PolicyResource> resources)
    {
        Resources = resources;
        foreach (var resource in resources)
        {
            resourceByUrn[resource.Urn] = resource;
            if (AdapterList.Read(resource) is { } subject)
                byUrn[resource.Urn] = subject;
        }
    }

    /// <summary>Databases and what watches them.</summary>
    public WatchedDatabases Watched => watched ??= new WatchedDatabases(this);

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
        while (resourceByUrn.TryGetValue(parent, out var above))
        {
            if (Find<T>(parent) is { } found)
                return found;
            parent = above.Parent;
        }

        return null;
    }

    /// <summary>What of a model names a resource in one of its facts: by dependency, which holds also while names are unknown, else by the name as text.</summary>
    /// <param name="fact">The fact's name: the same name, the same fact.</param>
    /// <param name="read">Reads the fact.</param>
    /// <param name="target">The resource that is named.</param>
    /// <param name="name">Its name, where it is known.</param>
    public IEnumerable<T> Naming<T>(string fact, Func<T, Fact<string>> read, PolicyResource target, string? name = null)
        where T : Subject
    {
        if (!byFact.TryGetValue((typeof(T), fact), out var found))
        {
            found = All<T>()
                .SelectMany(subject => NamesIn(read(subject)).Select(named => (Named: named, Subject: subject)))
                .ToLookup(pair => pair.Named, pair => pair.Subject, StringComparer.Ordinal);
            byFact[(typeof(T), fact)] = found;
        }

        var lookup = (ILookup<string, T>)found;
        return name is null ? lookup[target.Urn] : lookup[target.Urn].Concat(lookup[name]).Distinct<T>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>What of a model a fact names: by dependency, else by its name as text; null when it is not declared in the stack.</summary>
    /// <param name="named">The fact.</param>
    /// <param name="fact">The name's name: the same name, the same fact.</param>
    /// <param name="nameOf">Reads the name of what may be named.</param>
    public T? NamedBy<T>(Fact<string> named, string fact, Func<T, string?> nameOf)
        where T : Subject
        => Behind<T>(named.Resource, named.Path).FirstOrDefault()
            ?? (named.Value is { Length: > 0 } name ? By(fact, nameOf)[name].FirstOrDefault() : null);

    /// <summary>What of a model a property was computed from; it holds also while ids are unknown.</summary>
    public IEnumerable<T> Behind<T>(PolicyResource resource, string property)
        where T : Subject
        => resource.DependenciesOf(property).Select(Find<T>).OfType<T>();

    private static IEnumerable<string> NamesIn(Fact<string> fact)
        => fact.Resource.DependenciesOf(fact.Path).Append(fact.Value ?? "").Where(name => name.Length > 0);

    /// <summary>What of a model a property was computed from, however many resources stand between; the nearest.</summary>
    public T? Origin<T>(PolicyResource resource, string property)
        where T : Subject
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(resource.DependenciesOf(property));
        while (next.TryDequeue(out var urn))
        {
            if (Find<T>(urn) is { } found)
                return found;
            if (!seen.Add(urn) || !resourceByUrn.TryGetValue(urn, out var between))
                continue;
            foreach (var further in between.Dependencies)
                next.Enqueue(further);
        }

        return null;
    }
}
