using Engine;
using Policies.Model;
using Policies.Plan;
using Policies.Rules.ChangeSafety;
using Pulumi.Policy;

namespace Dbready.Reports;

/// <summary>The pack's rule over the plan, which no engine asks a pack about: nothing that holds data, or opens it, is deleted or replaced.</summary>
internal static class DataLossRule
{
    static readonly NoDatabaseReplacement Rule = new();

    /// <summary>The rule as reports list it.</summary>
    public static RuleInfo Info { get; } = new(Rule.Info.Id, "dbready", Rule.Info.Title, EnforcementLevels.Mandatory, "critical", "");

    /// <summary>One finding per step that would lose something. Whoever hands over a state wants to know, in every environment: production's level holds.</summary>
    public static IEnumerable<Finding> Judge(IEnumerable<ResourceStep> steps, Func<string, string?, SourceLine?> locate)
    {
        var planned = steps.Select(step => new PlannedStep(
            step.Urn, step.Type, PlanWords.Of(step.Op), step.Diffs.FirstOrDefault(diff => diff.Replaces)?.Path));
        foreach (var loss in Rule.Judge(planned, [], DeploymentEnvironment.Prod, DateOnly.FromDateTime(DateTime.UtcNow)))
        {
            var name = loss.Urn[(loss.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            var parts = FindingMessage.Parse(loss.Message, name);
            yield return new Finding(
                loss.Rule, loss.Level == EnforcementLevel.Mandatory ? EnforcementLevels.Mandatory : EnforcementLevels.Advisory, loss.Urn,
                parts?.Property, parts?.Found, parts?.Expected, parts?.NextStep ?? loss.Message, loss.Message, locate(loss.Urn, parts?.Property));
        }
    }
}
