using System.Globalization;
using Engine;
using Policies.Model;
using Policies.Plan;
using Policies.Rules;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Dbready.Reports;

/// <summary>The pack's rules over the plan, which no engine asks a pack about. Whoever hands over a state wants to know, in every environment: production's level holds.</summary>
internal static class PlanRules
{
    static readonly string[] GroupInputs = ["parameterGroupName", "dbClusterParameterGroupName", "dbParameterGroupName"];
    static readonly ImmutableArray<PlanRule> All = [.. RuleList.All.OfType<PlanRule>()];

    /// <summary>The rules as reports list them.</summary>
    public static IEnumerable<RuleInfo> Infos => All.Select(rule => new RuleInfo(
        rule.Info.Id, "dbready", rule.Info.Title, LevelOf(rule.Info.Levels.Prod), rule.Info.Severity.ToString().ToLowerInvariant(), rule.Info.Page));

    /// <summary>What they find in a plan.</summary>
    /// <param name="steps">The plan.</param>
    /// <param name="resources">The program's resources, of which one declares exemptions.</param>
    /// <param name="counts">Whether a rule counts.</param>
    /// <param name="locate">Catalogue line of a resource's property.</param>
    public static IEnumerable<Finding> Judge(
        ImmutableArray<PlannedStep> steps, IEnumerable<ResourceState> resources, Func<string, bool> counts, Func<string, string?, SourceLine?> locate)
    {
        var approvals = Approvals(resources);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return All.Where(rule => counts(rule.Info.Id))
            .SelectMany(rule => rule.Judge(steps, approvals, DeploymentEnvironment.Prod, today))
            .Select(found => Convert(found, locate));
    }

    /// <summary>The plan of a preview against an exported state.</summary>
    public static ImmutableArray<PlannedStep> StepsOf(PreviewResult result, Engine.Snapshot state)
    {
        var byUrn = result.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var created = state.Resources.Where(resource => resource.Created is not null).DistinctBy(resource => resource.Urn, StringComparer.Ordinal)
            .ToDictionary(resource => resource.Urn, resource => DateOnly.FromDateTime(resource.Created!.Value.UtcDateTime), StringComparer.Ordinal);
        return [.. result.Steps.Select(step => Planned(step, byUrn) with { Created = created.TryGetValue(step.OldUrn ?? step.Urn, out var day) ? day : null })];
    }

    static Finding Convert(PlanFinding found, Func<string, string?, SourceLine?> locate)
    {
        var name = found.Urn[(found.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        var parts = FindingMessage.Parse(found.Message, name);
        return new Finding(
            found.Rule, LevelOf(found.Level), found.Urn, parts?.Property, parts?.Found, parts?.Expected, parts?.NextStep ?? found.Message, found.Message,
            locate(found.Urn, parts?.Property));
    }

    static PlannedStep Planned(ResourceStep step, Dictionary<string, ResourceState> byUrn)
    {
        var planned = new PlannedStep(step.Urn, step.Type, PlanWords.Of(step.Op), step.Diffs.FirstOrDefault(diff => diff.Replaces)?.Path);
        return step.Op == StepOp.Update && step.Type.Contains("arameterGroup", StringComparison.Ordinal) && byUrn.TryGetValue(step.Urn, out var group)
            ? planned with { ChangedParameters = [.. ChangedParameters(step, group).Distinct(StringComparer.Ordinal)], Databases = [.. DatabasesOf(group, byUrn.Values)] }
            : planned;
    }

    static IEnumerable<string> ChangedParameters(ResourceStep step, ResourceState group)
    {
        var items = group.Inputs.TryGetValue("parameters", out var list) && list.TryGetArray(out var found) ? found : [];
        foreach (var diff in step.Diffs.Where(diff => diff.Path.StartsWith("parameters[", StringComparison.Ordinal)))
        {
            var whole = new[] { diff.Old, diff.New }.Select(NameOf).OfType<string>().ToList();
            var index = diff.Path["parameters[".Length..diff.Path.IndexOf(']', StringComparison.Ordinal)];
            if (whole.Count > 0)
            {
                foreach (var name in whole)
                    yield return name;
            }
            else if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < items.Length && NameOf(items[position]) is { } changed)
            {
                yield return changed;
            }
        }
    }

    static string? NameOf(PropertyValue? parameter) =>
        parameter is not null && parameter.TryGetMap(out var members) && members.TryGetValue("name", out var name) && name.TryGetString(out var text) ? text : null;

    static IEnumerable<(string Database, string Window)> DatabasesOf(ResourceState group, IEnumerable<ResourceState> resources) => resources
        .Where(resource => GroupInputs.Any(input => resource.PropertyDependencies.TryGetValue(input, out var urns) && urns.Contains(group.Urn, StringComparer.Ordinal)))
        .Select(resource => (resource.Name, Text(resource.Inputs, "maintenanceWindow") is { Length: > 0 } window ? window : "of AWS's choice"));

    /// <summary>The declared exemptions from rules over the plan; each names a resource by its URN, a reason and a last day.</summary>
    static ImmutableArray<PlanApproval> Approvals(IEnumerable<ResourceState> resources) => [.. resources
        .Where(resource => resource.Type == "dbready:environment:Environment")
        .SelectMany(resource => resource.Inputs.TryGetValue("exemptions", out var list) && list.TryGetArray(out var items) ? items : [])
        .Select(item => item.TryGetMap(out var members) && DateOnly.TryParseExact(Text(members, "expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PlanApproval(Text(members, "rule"), Text(members, "resource"), Text(members, "reason"), day)
            : null)
        .OfType<PlanApproval>()];

    static string Text(ImmutableDictionary<string, PropertyValue> members, string name) =>
        members.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : "";

    static string LevelOf(EnforcementLevel level) => level == EnforcementLevel.Mandatory ? EnforcementLevels.Mandatory : EnforcementLevels.Advisory;
}
