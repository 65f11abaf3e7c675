using System.CommandLine;
using Dbready.Reports;
using Engine;

namespace Dbready.Commands;

/// <summary>The options <c>--only</c> and <c>--skip</c>: which rules a gate is judged by. Packs run in full; what other rules found is left out.</summary>
/// <param name="Only">Ids of the rules that count; empty for all.</param>
/// <param name="Skip">Ids of the rules that do not count.</param>
internal sealed record RuleFilter(ImmutableArray<string> Only, ImmutableArray<string> Skip)
{
    /// <summary>An option of the filter.</summary>
    public static Option<string[]> Option(string name, string description) => new(name) { Description = description, HelpName = "rule" };

    /// <summary>The result as these rules see it.</summary>
    /// <exception cref="UsageException">A rule is named that no pack has.</exception>
    public PreviewResult Apply(PreviewResult result)
    {
        if (Only.IsEmpty && Skip.IsEmpty)
            return result;
        var known = result.Packs.SelectMany(pack => pack.Policies).Select(policy => policy.Name).Append(DataLossRule.Info.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in Only.Concat(Skip).Where(rule => !known.Contains(rule)))
            throw new UsageException($"'{rule}': no policy pack has this rule; 'dbready rules' lists those of this clone.");
        return result with
        {
            Packs = [.. result.Packs.Select(pack => pack with { Policies = [.. pack.Policies.Where(policy => Counts(policy.Name))] })],
            Findings = [.. result.Findings.Where(finding => Counts(About(finding)))],
            NotApplicable = [.. result.NotApplicable.Where(exclusion => Counts(exclusion.Rule))],
            Steps = Counts(DataLossRule.Info.Id) ? result.Steps : [],
        };
    }

    static string About(Engine.Finding finding)
        => finding.Rule == GateReportBuilder.UnknownRule ? GateReportBuilder.UndecidedRule(finding.Message) : finding.Rule;

    bool Counts(string rule) => (Only.IsEmpty || Only.Contains(rule, StringComparer.Ordinal)) && !Skip.Contains(rule, StringComparer.Ordinal);
}
