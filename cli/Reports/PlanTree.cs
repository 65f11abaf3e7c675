using Engine;

namespace Dbready.Reports;

/// <summary>Resources below their parents, each with the branches that lead to it.</summary>
internal static class PlanTree
{
    /// <summary>One line of the tree.</summary>
    /// <param name="Resource">The resource.</param>
    /// <param name="Branches">What is drawn in front of its type.</param>
    internal readonly record struct Line(PlannedResource Resource, string Branches);

    /// <summary>The tree. What stays the same is left out, unless something below it changes.</summary>
    public static List<Line> Of(ImmutableArray<PlannedResource> resources)
    {
        var known = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var children = resources.ToLookup(resource => known.Contains(resource.Parent) ? resource.Parent : "", StringComparer.Ordinal);
        var shown = Shown(resources);
        var lines = new List<Line>();
        foreach (var root in children[""].Where(resource => shown.Contains(resource.Urn)))
            Add(root, "", "");
        return lines;

        void Add(PlannedResource resource, string branches, string below)
        {
            lines.Add(new Line(resource, branches));
            var inner = children[resource.Urn].Where(child => shown.Contains(child.Urn)).ToList();
            for (var i = 0; i < inner.Count; i++)
            {
                var last = i == inner.Count - 1;
                Add(inner[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
            }
        }
    }

    static HashSet<string> Shown(ImmutableArray<PlannedResource> resources)
    {
        var byUrn = resources.GroupBy(resource => resource.Urn, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => resource.Op != StepOp.Same))
        {
            for (var at = resource; shown.Add(at.Urn) && byUrn.TryGetValue(at.Parent, out var parent);)
                at = parent;
        }
        return shown;
    }
}
