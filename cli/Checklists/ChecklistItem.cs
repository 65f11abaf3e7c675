using Dbready.Reports;

namespace Dbready.Checklists;

/// <summary>Something to make sure of.</summary>
/// <param name="Text">What must hold.</param>
/// <param name="Rules">The rules that tell.</param>
/// <param name="Why">Why no rule can tell; null where some do.</param>
internal sealed record ChecklistItem(string Text, ImmutableArray<string> Rules, string? Why = null)
{
    /// <summary>How it stands.</summary>
    /// <param name="checks">What each rule found.</param>
    public ChecklistItemResult Judge(IReadOnlyDictionary<string, CheckCounts> checks)
    {
        if (Why is not null)
            return Result(ChecklistStatus.NotCheckable, Why);
        var found = Rules.Where(checks.ContainsKey).Select(rule => (Rule: rule, Counts: checks[rule])).ToList();
        if (found.Exists(rule => rule.Counts.Violated > 0))
            return Result(ChecklistStatus.Fail, Sum(found, "violated", counts => counts.Violated));
        if (found.Exists(rule => rule.Counts.Unknown > 0))
            return Result(ChecklistStatus.NotCheckable, Sum(found, "unknown at preview", counts => counts.Unknown));

        // What a rule would have said that did not run, because it is off or waits, nobody knows.
        if (found.Count < Rules.Length)
            return Result(ChecklistStatus.NotCheckable, $"did not run: {string.Join(", ", Rules.Where(rule => !checks.ContainsKey(rule)))}");
        return found.Exists(rule => rule.Counts.Compliant + rule.Counts.Exempted > 0)
            ? Result(ChecklistStatus.Pass, Sum(found, "compliant", counts => counts.Compliant) + (found.Sum(rule => rule.Counts.Exempted) is > 0 and var exempted ? $"; {exempted} exempted" : ""))
            : Result(ChecklistStatus.NotCheckable, $"does not apply: {string.Join(", ", found.Select(rule => rule.Rule))}");
    }

    ChecklistItemResult Result(ChecklistStatus status, string evidence) => new(Text, status, evidence);

    static string Sum(IEnumerable<(string Rule, CheckCounts Counts)> found, string word, Func<CheckCounts, int> count) =>
        string.Join(", ", found.Where(rule => count(rule.Counts) > 0).Select(rule => $"{rule.Rule} {count(rule.Counts)} {word}"));
}
