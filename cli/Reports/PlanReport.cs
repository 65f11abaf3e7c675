using Engine;
using Pulumi.Experimental;

namespace Dbready.Reports;

/// <summary>What a preview found; every format is written from this alone.</summary>
/// <param name="Project">Pulumi project.</param>
/// <param name="Stack">Pulumi stack.</param>
/// <param name="Resources">Every resource of the plan, in the order of its steps.</param>
/// <param name="Outputs">The stack's outputs; secrets are marked.</param>
/// <param name="Failure">Why the preview is not whole; null when it is.</param>
internal sealed record PlanReport(
    string Project, string Stack, ImmutableArray<PlannedResource> Resources, ImmutableSortedDictionary<string, PropertyValue> Outputs, string? Failure)
{
    /// <summary>The report of a run. Default providers are left out, as Pulumi's own display does.</summary>
    public static PlanReport Of(PreviewOptions options, PreviewResult result)
    {
        var parents = result.Resources.ToDictionary(resource => resource.Urn, resource => resource.Parent, StringComparer.Ordinal);
        var resources = result.Steps
            .Where(step => !IsDefaultProvider(step))
            .Select(step => new PlannedResource(
                step.Urn, step.Type, parents.GetValueOrDefault(step.Urn, ""), step.Op,
                [.. step.Diffs.Select(diff => diff.Path)],
                [.. step.Diffs.Where(diff => diff.Replaces).Select(diff => diff.Path)]));
        return new PlanReport(
            options.Project.Name, options.Stack, [.. resources], result.Outputs.ToImmutableSortedDictionary(StringComparer.Ordinal), result.Failure?.Message);
    }

    /// <summary>How many resources have this operation.</summary>
    public int Count(StepOp op) => Resources.Count(resource => resource.Op == op);

    static bool IsDefaultProvider(ResourceStep step) =>
        step.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) && step.Urn.Contains("::default", StringComparison.Ordinal);
}
