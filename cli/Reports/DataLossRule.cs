using System.Globalization;
using Engine;
using Policies.Model;
using Policies.Plan;
using Policies.Rules.ChangeSafety;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Dbready.Reports;

/// <summary>The pack's rule over the plan, which no engine asks a pack about: nothing that holds data, or opens it, is deleted or replaced.</summary>
internal static class DataLossRule
{
    static readonly NoDatabaseReplacement Rule = new();

    /// <summary>The rule as reports list it.</summary>
    public static RuleInfo Info { get; } = new(Rule.Info.Id, "dbready", Rule.Info.Title, EnforcementLevels.Mandatory, "critical", Rule.Info.Page);

    /// <summary>One finding per step that would lose something. Whoever hands over a state wants to know, in every environment: production's level holds.</summary>
    public static IEnumerable<Finding> Judge(IEnumerable<ResourceStep> steps, IEnumerable<ResourceState> resources, Func<string, string?, SourceLine?> locate)
    {
        var planned = steps.Select(step => new PlannedStep(
            step.Urn, step.Type, PlanWords.Of(step.Op), step.Diffs.FirstOrDefault(diff => diff.Replaces)?.Path));
        foreach (var loss in Rule.Judge(planned, Approvals(resources), DeploymentEnvironment.Prod, DateOnly.FromDateTime(DateTime.UtcNow)))
        {
            var name = loss.Urn[(loss.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            var parts = FindingMessage.Parse(loss.Message, name);
            yield return new Finding(
                loss.Rule, loss.Level == EnforcementLevel.Mandatory ? EnforcementLevels.Mandatory : EnforcementLevels.Advisory, loss.Urn,
                parts?.Property, parts?.Found, parts?.Expected, parts?.NextStep ?? loss.Message, loss.Message, locate(loss.Urn, parts?.Property));
        }
    }

    /// <summary>The declared exemptions from the rule; each names a resource by its URN, a reason and a last day.</summary>
    static ImmutableArray<PlanApproval> Approvals(IEnumerable<ResourceState> resources) => [.. resources
        .Where(resource => resource.Type == "dbready:environment:Environment")
        .SelectMany(resource => resource.Inputs.TryGetValue("exemptions", out var list) && list.TryGetArray(out var items) ? items : [])
        .Select(item => item.TryGetMap(out var members) && Text(members, "rule") == Rule.Info.Id
            && DateOnly.TryParseExact(Text(members, "expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new PlanApproval(Text(members, "resource"), Text(members, "reason"), day)
                : null)
        .OfType<PlanApproval>()];

    static string Text(ImmutableDictionary<string, PropertyValue> members, string name) =>
        members.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : "";
}
