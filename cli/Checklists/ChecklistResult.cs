namespace Dbready.Checklists;

/// <summary>How the items of a list stand.</summary>
/// <param name="Id">Its name in reports for programs.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Items">The items, in their order.</param>
internal sealed record ChecklistResult(string Id, string Title, ImmutableArray<ChecklistItemResult> Items)
{
    /// <summary>The title with how many items stand how.</summary>
    public string Heading =>
        $"{Title} ({Items.Count(item => item.Status == ChecklistStatus.Pass)} pass, {Items.Count(item => item.Status == ChecklistStatus.Fail)} fail, {Items.Count(item => item.Status == ChecklistStatus.NotCheckable)} not checkable)";
}
