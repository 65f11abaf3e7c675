using System.Collections.Immutable;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Reads what a registration depends on, as a whole and property by property.</summary>
internal static class DependencyReader
{
    public static ImmutableArray<string> All(RegisterResourceRequest request, ResourceGraph graph)
        => [.. request.Dependencies.Concat(request.Object?.Fields.Values.SelectMany(WireValues.OutputDependencies) ?? [])
            .Distinct(StringComparer.Ordinal).Select(graph.Shared)];

    public static IReadOnlyDictionary<string, ImmutableArray<string>> ByProperty(RegisterResourceRequest request, ResourceGraph graph)
    {
        if (request.Object is null)
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty;

        // A program that says nothing about properties means: each depends on all.
        if (request.PropertyDependencies.Count == 0)
        {
            if (request.Dependencies.Count == 0 && !request.Object.Fields.Values.Any(v => WireValues.OutputDependencies(v).Any()))
                return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
            var all = All(request, graph);
            return request.Object.Fields.Keys.ToDictionary(k => k, _ => all, StringComparer.Ordinal);
        }

        var result = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Object.Fields)
        {
            var urns = request.PropertyDependencies.TryGetValue(name, out var given) ? given.Urns : [];
            ImmutableArray<string> shared = [.. urns.Concat(WireValues.OutputDependencies(value)).Distinct(StringComparer.Ordinal).Select(graph.Shared)];
            if (!shared.IsEmpty)
                result.Add(string.Intern(name), shared);
        }

        return result.Count == 0 ? ImmutableDictionary<string, ImmutableArray<string>>.Empty : result;
    }
}
