using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Every type of resource that the rules know.</summary>
public static class AdapterList
{
    /// <summary>The adapters.</summary>
    public static ImmutableArray<Adapter> All { get; } =
    [
        Adapter.For(RdsInstanceAdapter.Token, RdsInstanceAdapter.Read),
        Adapter.For(RdsClusterAdapter.Token, RdsClusterAdapter.Read),
        Adapter.For(RdsClusterInstanceAdapter.Token, RdsClusterInstanceAdapter.Read),
        Adapter.For(RdsGlobalClusterAdapter.Token, RdsGlobalClusterAdapter.Read),
    ];

    private static readonly FrozenDictionary<string, Adapter> ByToken = All.ToFrozenDictionary(adapter => adapter.Token, StringComparer.Ordinal);

    /// <summary>The resource in the model; null when no rule knows its type.</summary>
    public static Subject? Read(PolicyResource resource) => ByToken.TryGetValue(resource.Type, out var adapter) ? adapter.Read(resource) : null;

    /// <summary>The type tokens that are read into a model.</summary>
    public static FrozenSet<string> TokensOf<TModel>()
        => All.Where(adapter => typeof(TModel).IsAssignableFrom(adapter.Model)).Select(adapter => adapter.Token).ToFrozenSet(StringComparer.Ordinal);
}
