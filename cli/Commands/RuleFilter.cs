using System.CommandLine;
using Dbready.Checklists;
using Dbready.Reports;
using Engine;

namespace Dbready.Commands;

/// <summary>The options <c>--only</c>, <c>--skip</c> and <c>--gate</c>: which rules a gate is judged by. Packs run in full; what other rules found is left out.</summary>
/// <param name="Only">Ids of the rules that count; empty for all.</param>
/// <param name="Skip">Ids of the rules that do not count.</param>
/// <param name="Gate">The gate whose rules count; null for all.</param>
internal sealed record RuleFilter(ImmutableArray<string> Only, ImmutableArray<string> Skip, ReadinessGate? Gate = null)
{
    /// <summary>An option of the filter.</summary>
    public static Option<string[]> Option(string name, string description) => new(name) { Description = description, HelpName = "rule" };

    /// <summary>The result as these rules see it.</summary>
    /// <exception cref="UsageException">A rule is named that no pack has.</exception>
    public PreviewResult Apply(PreviewResult result)
    {
        if (Only.IsEmpty && Skip.IsEmpty && Gate is null)
            return result;
        var known = result.Packs.SelectMany(pack => pack.Policies).Select(policy => policy.Name).Concat(PlanRules.Infos.Select(rule => rule.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in Only.Concat(Skip).Where(rule => !known.Contains(rule)))
            throw new UsageException($"'{rule}': no policy pack has this rule; 'dbready rules' lists those of this clone.");
        return result with
        {
            Packs = [.. result.Packs.Select(pack => pack with { Policies = [.. pack.Policies.Where(policy => Counts(policy.Name))] })],
            Findings = [.. result.Findings.Where(finding => Counts(About(finding)))],
            NotApplicable = [.. result.NotApplicable.Where(exclusion => Counts(exclusion.Rule))],
        };
    }

    static string About(Engine.Finding finding)
        => finding.Rule == GateReportBuilder.UnknownRule ? GateReportBuilder.UndecidedRule(finding.Message) : finding.Rule;

    /// <summary>Whether a rule counts.</summary>
    public bool Counts(string rule) => (Only.IsEmpty || Only.Contains(rule, StringComparer.Ordinal)) && !Skip.Contains(rule, StringComparer.Ordinal) && Gate?.Counts(rule) != false;
}
