namespace Pulumi;

/// <summary>What a dependency on a component means: a dependency on all that it is made of.</summary>
internal static class DependencyUrns
{
    /// <summary>The URNs of the resources, components replaced by their children down to resources of providers.</summary>
    /// <param name="resources">The dependencies.</param>
    /// <param name="dependant">Who depends. A component around it is left out: waiting for its children would be waiting for itself.</param>
    public static async Task<SortedSet<string>> ExpandAsync(IEnumerable<Resource> resources, Resource? dependant)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Leaves(resources, dependant))
        {
            var urn = await resource.Urn.DataTask.ConfigureAwait(false);
            if (urn.IsKnown)
                urns.Add(urn.Value);
        }

        return urns;
    }

    /// <summary>The resources themselves, components replaced by their children down to resources of providers.</summary>
    public static HashSet<Resource> Leaves(IEnumerable<Resource> resources, Resource? dependant)
    {
        var leaves = new HashSet<Resource>();
        var seen = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource) || IsAround(resource, dependant))
                continue;
            if (resource is not ComponentResource { Remote: false } component)
            {
                leaves.Add(resource);
                continue;
            }

            foreach (var child in component.Children)
                open.Push(child);
        }

        return leaves;
    }

    private static bool IsAround(Resource resource, Resource? dependant)
    {
        for (var r = dependant; r is not null; r = r.Parent)
        {
            if (ReferenceEquals(r, resource))
                return true;
        }

        return false;
    }
}
