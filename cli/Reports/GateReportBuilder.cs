using Dbready.Checklists;
using Dbready.Commands;
using Engine;
using Policies.Plan;

namespace Dbready.Reports;

/// <summary>From what the engine found to what reports show.</summary>
/// <param name="locate">Catalogue line of a resource's property.</param>
internal sealed class GateReportBuilder(Func<string, string?, SourceLine?> locate)
{
    /// <summary>The policy whose findings mean "could not be decided at preview"; their messages start with the id of the rule that could not.</summary>
    public const string UnknownRule = "gate-value-unknown";

    const string ExemptMark = ". Exempt until ";

    /// <summary>Whether a message tells of something that is exempt, and until when.</summary>
    internal static bool IsExempt(string message) => message.Contains(ExemptMark, StringComparison.Ordinal);

    /// <summary>The report of a run.</summary>
    /// <param name="options">What was run.</param>
    /// <param name="result">What was found.</param>
    /// <param name="filter">The rules that count. Default: all.</param>
    /// <param name="plan">What an update would do. Default: what the preview says, where a state was given.</param>
    public GateReport Build(PreviewOptions options, PreviewResult result, RuleFilter? filter = null, ImmutableArray<PlannedStep>? plan = null)
    {
        plan ??= options.State is { } state ? PlanRules.StepsOf(result, state) : null;
        var rules = result.Packs.SelectMany(pack => pack.Policies.Where(policy => policy.Level != PolicyLevel.Disabled).Select(policy => Rule(pack, policy)));
        var findings = result.Findings.Select(Convert);
        if (plan is { } steps)
        {
            rules = rules.Concat(PlanRules.Infos.Where(rule => filter?.Counts(rule.Id) != false));
            findings = findings.Concat(PlanRules.Judge(steps, result.Resources, rule => filter?.Counts(rule) != false, locate));
        }
        return new GateReport(
            options.Project.Name,
            options.Stack,
            result.Resources.Length,
            [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            [.. findings
                .OrderByDescending(finding => finding.Blocks)
                .ThenBy(finding => finding.Source?.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Source?.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Urn, StringComparer.Ordinal)],
            [.. result.NotApplicable
                .Where(exclusion => exclusion.Reason != Pulumi.Policy.ResourceValidationPolicy.OtherType)
                .Select(exclusion => new Exclusion(exclusion.Rule, exclusion.Urn, exclusion.Reason))],
            CheckCounter.Count(result),
            result.Failure is null ? [] : [result.Failure.Message])
        {
            Gate = filter?.Gate?.Name,
            Checklists = filter?.Gate is not { } gate ? [] : [.. ReadinessGates.Instance.Of(gate).Select(list => list.Judge(CheckCounter.ByRule(result)))],
        };
    }

    static RuleInfo Rule(PolicyPack pack, Policy policy) => new(
        policy.Name,
        pack.Name,
        policy.DisplayName.Length > 0 ? policy.DisplayName : policy.Description,
        LevelName(policy.Level),
        SeverityName(policy.Severity),
        policy.Url);

    Finding Convert(Engine.Finding finding)
    {
        var name = finding.Urn.Length == 0 ? "stack" : finding.Urn[(finding.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        var undecided = finding.Rule == UnknownRule ? UndecidedRule(finding.Message) : null;
        var message = undecided is null ? finding.Message : finding.Message[undecided.Length..].TrimStart(':', ' ');
        var parts = FindingMessage.Parse(message, name);
        return new Finding(
            finding.Rule, LevelName(finding.Level), finding.Urn, parts?.Property, parts?.Found, parts?.Expected,
            parts?.NextStep ?? message, finding.Message, locate(finding.Urn, parts?.Property))
        {
            Undecided = undecided,
            IsExempt = IsExempt(message),
        };
    }

    /// <summary>The rule id that the message of an undecided check starts with.</summary>
    internal static string UndecidedRule(string message)
    {
        var end = message.AsSpan().IndexOfAny(' ', ':');
        return end < 0 ? message : message[..end];
    }

    static string LevelName(PolicyLevel level) => level switch
    {
        PolicyLevel.Advisory => EnforcementLevels.Advisory,
        PolicyLevel.Remediate => EnforcementLevels.Remediate,
        _ => EnforcementLevels.Mandatory,
    };

    static string SeverityName(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Low => "low",
        PolicySeverity.Medium => "medium",
        PolicySeverity.High => "high",
        PolicySeverity.Critical => "critical",
        _ => "",
    };
}
