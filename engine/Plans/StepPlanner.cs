using System.Collections.Immutable;
using Engine.Monitor;
using Engine.Offline;
using Pulumi.Experimental;

namespace Engine.Plans;

/// <summary>Decides what an update would do with a resource.</summary>
internal static class StepPlanner
{
    /// <summary>The step for a declared resource.</summary>
    /// <param name="resource">The resource; its inputs are final.</param>
    /// <param name="old">Its former state, found by URN or alias; <see langword="null"/> for none.</param>
    /// <param name="schema">Its schema, where known.</param>
    public static ResourceStep Plan(ResourceState resource, SnapshotResource? old, ResourceSchema? schema)
    {
        if (resource.External)
            return new ResourceStep(resource.Urn, resource.Type, StepOp.Read, []);
        if (resource.Options.ImportId is { Length: > 0 } id && (old is null || !string.Equals(old.Id, id, StringComparison.Ordinal)))
            return new ResourceStep(resource.Urn, resource.Type, StepOp.Import, []);
        if (old is null || old.PendingReplacement || old.External)
            return new ResourceStep(resource.Urn, resource.Type, StepOp.Create, []);

        var comparison = PropertyComparison.Run(old.Inputs, resource.Inputs, schema);
        var diffs = Forced(comparison.Diffs, resource.Options.ReplaceOnChanges);
        if (ProviderDiff(resource, old) is { } provider)
            diffs = diffs.Add(provider);
        var op = diffs.IsEmpty ? StepOp.Same : resource.Custom && diffs.Any(d => d.Replaces) ? StepOp.Replace : StepOp.Update;
        return new ResourceStep(resource.Urn, resource.Type, op, diffs)
        {
            OldUrn = string.Equals(old.Urn, resource.Urn, StringComparison.Ordinal) ? null : old.Urn,
            Protected = old.Protect,
            NotComparable = comparison.NotComparable,
        };
    }

    /// <summary>The step for a resource that is deployed and no longer declared.</summary>
    public static ResourceStep PlanRemoval(SnapshotResource old)
        => new(old.Urn, old.Type, old.External || old.RetainOnDelete ? StepOp.Forget : StepOp.Delete, []) { Protected = old.Protect };

    private static ImmutableArray<PropertyDiff> Forced(ImmutableArray<PropertyDiff> diffs, ImmutableArray<string> replaceOnChanges)
    {
        if (replaceOnChanges.IsEmpty)
            return diffs;
        var patterns = replaceOnChanges.Select(PropertyPath.Parse).ToList();
        return [.. diffs.Select(d => patterns.Exists(p => PropertyPath.Touches(p, PropertyPath.Parse(d.Path))) ? d with { Replaces = true } : d)];
    }

    // Another explicit provider may mean another account or region. Default providers only change their versions.
    private static PropertyDiff? ProviderDiff(ResourceState resource, SnapshotResource old)
    {
        var oldUrn = ProviderReference.UrnOf(old.Provider);
        var newUrn = ProviderReference.UrnOf(resource.Provider);
        if (string.Equals(oldUrn, newUrn, StringComparison.Ordinal) || oldUrn.Length == 0 || newUrn.Length == 0)
            return null;
        if (ProviderReference.IsDefault(oldUrn) && ProviderReference.IsDefault(newUrn))
            return null;
        return new PropertyDiff("provider", new PropertyValue(oldUrn), new PropertyValue(newUrn), Replaces: true);
    }
}
