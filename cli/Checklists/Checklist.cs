using Dbready.Reports;

namespace Dbready.Checklists;

/// <summary>A list that people go through before a launch.</summary>
/// <param name="Id">Its name in reports for programs.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Items">What is on it.</param>
internal sealed record Checklist(string Id, string Title, ImmutableArray<ChecklistItem> Items)
{
    /// <summary>How each item stands.</summary>
    /// <param name="checks">What each rule found.</param>
    public ChecklistResult Judge(IReadOnlyDictionary<string, CheckCounts> checks) => new(Id, Title, [.. Items.Select(item => item.Judge(checks))]);
}
