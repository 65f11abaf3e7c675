using Dbready.Checklists;

namespace Dbready.Reports;

/// <summary>What a gate found; every format is written from this alone.</summary>
/// <param name="Project">Pulumi project.</param>
/// <param name="Stack">Pulumi stack.</param>
/// <param name="Resources">How many resources were judged.</param>
/// <param name="Rules">Every enabled rule of every pack that ran.</param>
/// <param name="Findings">Blocking ones first, then by catalogue line, rule and resource.</param>
/// <param name="NotApplicable">Checks that do not apply.</param>
/// <param name="Checks">How many checks had which outcome.</param>
/// <param name="Failures">Why the run is incomplete: each closes the gate.</param>
internal sealed record GateReport(
    string Project, string Stack, int Resources, ImmutableArray<RuleInfo> Rules, ImmutableArray<Finding> Findings,
    ImmutableArray<Exclusion> NotApplicable, CheckCounts Checks, ImmutableArray<string> Failures)
{
    /// <summary>Name of the gate that was asked for; null for all rules.</summary>
    public string? Gate { get; init; }

    /// <summary>How the items of the gate's lists stand.</summary>
    public ImmutableArray<ChecklistResult> Checklists { get; init; } = [];

    /// <summary>GO or NO-GO.</summary>
    public Verdict Verdict { get; } = Verdict.Of(Findings, Failures);
}
